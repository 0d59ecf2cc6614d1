import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';

/** Shows everyone on the own circle, after a question, or hides all at once, without one. */
export function ShowAll() {
  const t = useTranslations('room.circle');
  const { command } = useRoom();
  const canShow = useCan('circle:show-all');
  const canHide = useCan('circle:hide-all');
  const group = useView(({ session }) => session.format === 'group');
  const [asking, setAsking] = useState(false);
  return (
    <>
      {canShow && (
        <Button variant="quiet" icon={Eye} onPress={() => setAsking(true)}>
          {t('showAll')}
        </Button>
      )}
      {canHide && (
        <Button
          variant="quiet"
          icon={EyeOff}
          onPress={() => void command({ type: 'circle:hide-all' })}
        >
          {t('hideAll')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={asking}
        title={t('showAllTitle')}
        confirm={t('showAll')}
        onClose={() => setAsking(false)}
        onConfirm={() => void command({ type: 'circle:show-all' })}
      >
        {t(group ? 'showAllWords' : 'showAllWordsOne')}
      </ConfirmDialog>
    </>
  );
}
