import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { auditTrail } from '../../../http/care.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import styles from './Audit.module.css';

/** Who did what in a session and about its people. */
export function AuditDialog({
  session,
  title,
  onClose,
}: {
  session: string;
  title: string;
  onClose: () => void;
}) {
  const t = useTranslations('careSheets.audit');
  const format = useFormatter();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['audit', session],
    queryFn: () => auditTrail(session),
    gcTime: 0,
  });
  return (
    <Dialog title={t('title', { title })} size="large" isOpen onClose={onClose}>
      <div className={styles.audit}>
        <p className={styles.words}>{t('words')}</p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data?.more === true && <p>{t('more')}</p>}
        {data?.entries.length === 0 && <p>{t('none')}</p>}
        {data && data.entries.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('who')}</th>
                <th scope="col">{t('what')}</th>
              </tr>
            </thead>
            <tbody>
              {data.entries.map(({ id, at, by, action, about, reason }) => (
                <tr key={id}>
                  <td className={styles.when}>
                    <time dateTime={at}>
                      {format.dateTime(new Date(at), {
                        day: 'numeric',
                        month: 'short',
                        hour: 'numeric',
                        minute: '2-digit',
                        second: '2-digit',
                      })}
                    </time>
                  </td>
                  <td>{by ?? t('room')}</td>
                  <td>
                    <span>{t(`action.${action}`, { about: about ?? t('nobody') })}</span>
                    {reason !== undefined && <p>{t('reason', { reason })}</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  );
}
