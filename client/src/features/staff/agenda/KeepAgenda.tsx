import { BookUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import type { AgendaDraft } from './agenda-draft.ts';
import { KeepAgendaDialog } from './KeepAgendaDialog.tsx';

/** Saves an agenda as one of the practice's own. */
export function KeepAgenda({
  items,
  name,
  onKept,
}: {
  items: AgendaDraft;
  /** Of the agenda of the practice that it was copied from. */
  name?: string | undefined;
  onKept?: (name: string) => void;
}) {
  const t = useTranslations('practiceAgendas.keep');
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button icon={BookUp} onPress={() => setOpen(true)}>
        {t('button')}
      </Button>
      {isOpen && (
        <KeepAgendaDialog
          items={items}
          name={name}
          onKept={onKept}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
