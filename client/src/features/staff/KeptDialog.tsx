import type { KeptMessage, SessionSummary } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { problemOf } from '../../http/api.ts';
import { keptMessages } from '../../http/endpoints.ts';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import styles from './KeptDialog.module.css';

/** The messages of a session that has ended, where its course keeps them. */
export function KeptDialog({ session, onClose }: { session: SessionSummary; onClose: () => void }) {
  const t = useTranslations('staff.kept');
  const tCommon = useTranslations('common');
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['kept', session.id],
    queryFn: () => keptMessages(session.id),
    gcTime: 0,
  });
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !isError && <Spinner label={tCommon('loading')} />}
      {data?.messages.length === 0 && <p>{t('none')}</p>}
      <ol className={styles.messages}>
        {data?.messages.map((message, index) => (
          <Kept key={index} message={message} />
        ))}
      </ol>
    </Dialog>
  );
}

function Kept({ message: { name, at, text, to, person = '' } }: { message: KeptMessage }) {
  const t = useTranslations('staff.kept');
  const format = useFormatter();
  return (
    <li>
      <p className={styles.head}>
        <strong>{name}</strong> <span>{t(`to.${to}`, { person })}</span>{' '}
        <time dateTime={at}>{format.dateTime(new Date(at), { timeStyle: 'short' })}</time>
      </p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </li>
  );
}
