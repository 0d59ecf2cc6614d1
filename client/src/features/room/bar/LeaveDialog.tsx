import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { openCallers } from '../care/call-words.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';

/** Asks before leaving: oneself, or, for facilitators, with everyone. */
export function LeaveDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('room.leave');
  const care = useTranslations('room.care.ending');
  const { command } = useRoom();
  const callers = useView(openCallers);
  const callCount = useView((view) => view.care?.calls?.length ?? 0);
  const canEnd = useCan('session:end');
  const waits = useView(({ me }) => me.standing !== 'admitted');
  const [ending, setEnding] = useState(false);
  return (
    <>
      <Dialog
        role="alertdialog"
        title={t('title')}
        isOpen={isOpen}
        onClose={onClose}
        actions={
          <>
            {canEnd && (
              <Button
                variant="quiet"
                onPress={() => {
                  onClose();
                  setEnding(true);
                }}
              >
                {t('end')}
              </Button>
            )}
            <Button onPress={onClose} autoFocus>
              {t('stay')}
            </Button>
            <Button variant="primary" onPress={() => void command({ type: 'floor:leave' })}>
              {t('leave')}
            </Button>
          </>
        }
      >
        <p>{t(waits ? 'waitingWords' : 'words')}</p>
        {callers !== '' && <p>{care('leave', { names: callers, count: callCount })}</p>}
      </Dialog>
      <ConfirmDialog
        isOpen={ending}
        title={t('endTitle')}
        confirm={t('endConfirm')}
        danger
        onClose={() => setEnding(false)}
        onConfirm={() => void command({ type: 'session:end' })}
      >
        <span>{t('endWords')}</span>
        {callers !== '' && <strong> {care('end', { names: callers, count: callCount })}</strong>}
      </ConfirmDialog>
    </>
  );
}
