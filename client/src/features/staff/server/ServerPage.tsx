import type { Me } from '@rapport/shared/contract/rest.ts';
import type { ServerStatus } from '@rapport/shared/contract/server-status.ts';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { serverStatus } from '../../../http/server.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { StaffHead } from '../StaffHead.tsx';
import { standingsOf, worstOf, type Standing } from './standings.ts';
import styles from './Server.module.css';

/** How often the page looks again, in ms. */
const EVERY_MS = 10_000;

const ICONS = { good: CircleCheck, warn: TriangleAlert, error: CircleAlert } as const;

/** How the server does, and what to do where something is wrong. */
export function ServerPage({ me }: { me: Me }) {
  const t = useTranslations('server');
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['server'],
    queryFn: serverStatus,
    refetchInterval: EVERY_MS,
    // Later it may be another state altogether: nothing of before is shown while it is looked up.
    gcTime: 0,
  });
  return (
    <PageFrame head={<StaffHead me={me} here="team" />}>
      <div className={styles.page}>
        <Link href="/team">{t('back')}</Link>
        <PageHeading>{t('title')}</PageHeading>
        <p className={styles.words}>{t('words')}</p>
        {!data && isError && (
          <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
        )}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && <Shown status={data} isStale={isError} />}
      </div>
    </PageFrame>
  );
}

function Shown({ status, isStale }: { status: ServerStatus; isStale: boolean }) {
  const t = useTranslations('server');
  const format = useFormatter();
  const standings = standingsOf(status);
  const { tone, count } = worstOf(standings);
  const time = format.dateTime(new Date(status.at), {
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
  });
  return (
    <>
      {isStale ? (
        <Notice tone="error" title={t('stale.title')} announce="polite">
          {t('stale.words', { time })}
        </Notice>
      ) : (
        <Notice tone={tone} announce="polite">
          {t(`all.${tone}`, { count })}
        </Notice>
      )}
      <Card padding="none">
        <ul className={styles.list}>
          {standings.map((standing) => (
            <Row key={standing.part} standing={standing} status={status} />
          ))}
        </ul>
      </Card>
      {!isStale && <p className={styles.aside}>{t('at', { time })}</p>}
    </>
  );
}

function Row({
  standing: { part, tone, is, todo },
  status,
}: {
  standing: Standing;
  status: ServerStatus;
}) {
  const t = useTranslations('server');
  const values = useValues(status);
  const Icon = ICONS[tone];
  return (
    <li className={styles.row} data-tone={tone}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.what}>
        <h2 className={styles.name}>{t(`parts.${part}`)}</h2>
        <p>{t(`is.${is}`, values)}</p>
        {todo && <p className={styles.todo}>{t(`do.${todo}`)}</p>}
      </div>
    </li>
  );
}

/** What the words of all parts are filled in with. */
function useValues({ rooms, workers, mail, disk, backup, since, ...status }: ServerStatus) {
  const format = useFormatter();
  const moment = (at: string | undefined): string =>
    at === undefined
      ? ''
      : format.dateTime(new Date(at), {
          day: 'numeric',
          month: 'long',
          hour: 'numeric',
          minute: '2-digit',
        });
  const gigabytes = (bytes = 0): string =>
    `${format.number(bytes / 1e9, { maximumFractionDigits: 1 })} GB`;
  return {
    version: status.version,
    node: status.node,
    open: rooms?.open ?? 0,
    inside: String(rooms?.inside ?? 0),
    waiting: String(rooms?.waiting ?? 0),
    running: workers?.running ?? 0,
    left: String(workers?.running ?? 0),
    set: String(workers?.set ?? 0),
    deaths: workers?.deaths ?? 0,
    due: mail?.due ?? 0,
    failed: mail?.failed ?? 0,
    free: gigabytes(disk?.freeBytes),
    size: gigabytes(disk?.sizeBytes),
    at: moment(backup),
    since: moment(since),
    oldest: moment(mail?.oldest),
  };
}
