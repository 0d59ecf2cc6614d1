import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { openCallers } from '../care/call-words.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { BarButton } from '../core/BarButton.tsx';

/** Leaving: oneself, or, for facilitators, with everyone. */
export function LeaveButton() {
  const t = useTranslations('room.leave');
  const bar = useTranslations('room.bar');
  const care = useTranslations('room.care.ending');
  const { command } = useRoom();
  const callers = useView(openCallers);
  const callCount = useView((view) => view.care?.calls?.length ?? 0);
  const canEnd = useCan('session:end');
  const [asking, setAsking] = useState<'leave' | 'end'>();
  const close = () => setAsking(undefined);
  return (
    <>
      <BarButton
        icon={LogOut}
        label={bar('leave')}
        tone="leave"
        onPress={() => setAsking('leave')}
      />
      <Dialog
        role="alertdialog"
        title={t('title')}
        isOpen={asking === 'leave'}
        onClose={close}
        actions={
          <>
            {canEnd && (
              <Button variant="quiet" onPress={() => setAsking('end')}>
                {t('end')}
              </Button>
            )}
            <Button onPress={close} autoFocus>
              {t('stay')}
            </Button>
            <Button variant="primary" onPress={() => void command({ type: 'floor:leave' })}>
              {t('leave')}
            </Button>
          </>
        }
      >
        <p>{t('words')}</p>
        {callers !== '' && <p>{care('leave', { names: callers, count: callCount })}</p>}
      </Dialog>
      <ConfirmDialog
        isOpen={asking === 'end'}
        title={t('endTitle')}
        confirm={t('endConfirm')}
        danger
        onClose={close}
        onConfirm={() => void command({ type: 'session:end' })}
      >
        <span>{t('endWords')}</span>
        {callers !== '' && <strong> {care('end', { names: callers, count: callCount })}</strong>}
      </ConfirmDialog>
    </>
  );
}
