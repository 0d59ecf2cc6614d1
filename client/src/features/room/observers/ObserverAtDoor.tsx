import { LONGEST_ABOUT } from '@rapport/shared/contract/room/observers-limits.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useDraft } from '../session/use-draft.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './ObserverAtDoor.module.css';

/** Of an observer who waits: how far the asking has come, and the next step of it. */
export function ObserverAtDoor({ seat }: { seat: string }) {
  const t = useTranslations('room.observers');
  const { command } = useRoom();
  const observer = useView(({ observers }) => observers?.asked?.find((one) => one.seat === seat));
  const canAsk = useCan('observers:ask', seat);
  const canCancel = useCan('observers:cancel', seat);
  const [asking, setAsking] = useState(false);
  if (!observer) return null;
  const { name, asked, unanswered, everyoneAgrees } = observer;
  const state =
    everyoneAgrees === undefined
      ? unanswered > 0
        ? t('unanswered', { count: unanswered })
        : t('nobodyHere')
      : t(everyoneAgrees ? 'everyone' : 'notEveryone');
  return (
    <div className={styles.asking}>
      {asked && <p role="status">{state}</p>}
      {canAsk && (
        <Button aria-label={t('askNamed', { name })} onPress={() => setAsking(true)}>
          {t('ask')}
        </Button>
      )}
      {canCancel && (
        <Button
          variant="quiet"
          aria-label={t('cancelNamed', { name })}
          onPress={() => void command({ type: 'observers:cancel', seat })}
        >
          {t('cancel')}
        </Button>
      )}
      {asking && <AskDialog seat={seat} name={name} onClose={() => setAsking(false)} />}
    </div>
  );
}

function AskDialog({ seat, name, onClose }: { seat: string; name: string; onClose: () => void }) {
  const t = useTranslations('room.observers');
  const { command } = useRoom();
  const about = useDraft(`about ${seat}`);
  const close = () => {
    about.forget();
    onClose();
  };
  const ask = () => {
    void command({ type: 'observers:ask', seat, about: about.text });
    close();
  };
  return (
    <FormDialog title={t('askTitle', { name })} submit={t('ask')} onSubmit={ask} onClose={close}>
      <p>{t('askWords', { name })}</p>
      <TextField
        label={t('about')}
        description={t('aboutExample')}
        value={about.text}
        onChange={about.write}
        maxLength={LONGEST_ABOUT}
        autoFocus
      />
    </FormDialog>
  );
}
