import { LONGEST_WHEREABOUTS } from '@rapport/shared/contract/room/care-limits.ts';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useDraft } from '../session/use-draft.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './CareStrip.module.css';

/** Telling facilitators where one is at the moment, if one likes to. */
export function Whereabouts() {
  const t = useTranslations('room.care');
  const { command } = useRoom();
  const known = useView(({ care }) => care?.whereabouts ?? '');
  const canTell = useCan('care:whereabouts');
  const [changing, setChanging] = useState(false);
  const place = useDraft('whereabouts', known);
  // At the door nothing is shown of it: only that it has arrived.
  const [sent, setSent] = useState(false);
  if (!canTell) return null;
  if (known !== '' && !changing) {
    return (
      <div className={styles.row}>
        <p className={styles.words}>{t('told', { text: known })}</p>
        <Button variant="quiet" onPress={() => setChanging(true)}>
          {t('change')}
        </Button>
      </div>
    );
  }
  if (sent && !changing && place.text === known) return <p role="status">{t('sent')}</p>;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // What was typed stays until it has arrived.
    void command({ type: 'care:whereabouts', text: place.text }).then((done) => {
      if (!done) return;
      place.forget();
      setChanging(false);
      setSent(true);
    });
  };
  return (
    <>
      <form className={styles.where} onSubmit={submit}>
        <TextField
          label={t('whereabouts')}
          description={t('whereaboutsWords')}
          value={place.text}
          onChange={place.write}
          maxLength={LONGEST_WHEREABOUTS}
          autoComplete="street-address"
        />
        <Button type="submit">{t('tell')}</Button>
      </form>
      <p className={styles.facts}>{t('whereaboutsFate')}</p>
    </>
  );
}
