import type { Undelivered } from '@rapport/shared/contract/mail.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { sendLetterAgain } from '../../../http/mail.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { MAIL } from './mail-query.ts';
import { NotTakenWords } from './NotTakenWords.tsx';
import styles from './Team.module.css';

/** A letter that did not arrive, and why. */
export function UndeliveredRow({ letter }: { letter: Undelivered }) {
  const { id, kind, to, at, fault } = letter;
  const t = useTranslations('team.mail');
  const tErrors = useTranslations('errors');
  const format = useFormatter();
  const queries = useQueryClient();
  const trying = useMutation({
    mutationFn: () => sendLetterAgain(id),
    networkMode: 'always',
    onSuccess: () => announce(t('tried')),
    onError: (error) => announce(tErrors(`${problemOf(error)}.title`), 'now'),
    onSettled: () => queries.invalidateQueries({ queryKey: MAIL }),
  });
  const date = format.dateTime(new Date(at), { day: 'numeric', month: 'long' });
  return (
    <li className={styles.letter}>
      <span className={styles.who}>
        <span className={styles.name}>{t(`kinds.${kind}`)}</span>
        <span className={styles.aside}>{to === '' ? date : t('to', { name: to, date })}</span>
        <span className={styles.aside}>
          <NotTakenWords {...letter} />
        </span>
      </span>
      {fault !== 'too-late' && (
        <Button isPending={trying.isPending} onPress={() => trying.mutate()}>
          {t('again')}
        </Button>
      )}
    </li>
  );
}
