import type { Me, SessionSummary } from '@rapport/shared/contract/rest.ts';
import { may } from '@rapport/shared/rules/rights.ts';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { problemOf } from '../../http/api.ts';
import { todaysSessions } from '../../http/endpoints.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { Chairs } from '../../ui/Chairs.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { SESSIONS } from './query-keys.ts';
import { SessionCard } from './SessionCard.tsx';
import { StaffHead } from './StaffHead.tsx';
import styles from './TodayPage.module.css';

const EVERY_MS = 10_000;

/** Today's sessions: who is waiting, and the way in. */
export function TodayPage({ me }: { me: Me }) {
  const t = useTranslations('staff');
  const format = useFormatter();
  const { data, isError, error, refetch } = useQuery({
    queryKey: SESSIONS,
    queryFn: todaysSessions,
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: 'always',
  });
  return (
    <PageFrame head={<StaffHead me={me} here="today" />}>
      <div className={styles.page}>
        <div className={styles.heading}>
          <PageHeading title={t('todayTitle')}>{t('today')}</PageHeading>
          <p className={styles.date}>
            {format.dateTime(data ? new Date(data.now) : new Date(), {
              weekday: 'long',
              day: 'numeric',
              month: 'long',
            })}
          </p>
        </div>
        {may(me.roles, 'staff:manage') && <FirstSteps plans={may(me.roles, 'courses:plan')} />}
        {isError && data && <Notice tone="warn">{t('stale')}</Notice>}
        {isError && !data && (
          <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
        )}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data?.sessions.length === 0 && (
          <div className={styles.empty}>
            <Chairs className={styles.sign} />
            <h2>{t('empty.title')}</h2>
            <p>{t('empty.words')}</p>
          </div>
        )}
        {data && data.sessions.length > 0 && (
          <ul className={styles.sessions}>
            {data.sessions.toSorted(nextFirst).map((session) => (
              <li key={session.id}>
                <SessionCard session={session} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </PageFrame>
  );
}

/** In order of time; those that have ended stand at the end. */
const nextFirst = (a: SessionSummary, b: SessionSummary): number =>
  Number(a.room.ended) - Number(b.room.ended) || Date.parse(a.startsAt) - Date.parse(b.startsAt);
