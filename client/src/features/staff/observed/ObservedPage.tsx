import type { ObservedSession } from '@rapport/shared/contract/observed.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { observedSessions } from '../../../http/observed.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Chairs } from '../../../ui/Chairs.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { FeedButton } from '../calendar/FeedButton.tsx';
import { OBSERVED } from '../query-keys.ts';
import { StaffHead } from '../StaffHead.tsx';
import page from '../TodayPage.module.css';
import styles from './Observed.module.css';
import { ObservedRow } from './ObservedRow.tsx';

const EVERY_MS = 30_000;
const PARTS = ['present', 'coming', 'past'] as const;

/** The sessions that a supervisor observes, and the way into those that go on or are due. */
export function ObservedPage({ me }: { me: Me }) {
  const t = useTranslations('observed');
  const { data, isError, error, refetch } = useQuery({
    queryKey: OBSERVED,
    queryFn: observedSessions,
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: 'always',
  });
  const none = data && PARTS.every((part) => data[part].length === 0);
  return (
    <PageFrame head={<StaffHead me={me} here="observed" />}>
      <div className={page.page}>
        <div className={page.heading}>
          <PageHeading>{t('title')}</PageHeading>
          <FeedButton />
        </div>
        {isError && data && <Notice tone="warn">{t('stale')}</Notice>}
        {isError && !data && (
          <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
        )}
        {!data && !isError && <Spinner label={t('loading')} />}
        {none && (
          <div className={page.empty}>
            <Chairs className={page.sign} />
            <h2>{t('none.title')}</h2>
            <p>{t('none.words')}</p>
          </div>
        )}
        {data && !none && (
          <>
            <p className={styles.words}>{t('words')}</p>
            {data.present.length === 0 && <p className={styles.words}>{t('noneNow')}</p>}
            {PARTS.filter((part) => data[part].length > 0).map((part) => (
              <Part key={part} part={part} sessions={data[part]} />
            ))}
          </>
        )}
      </div>
    </PageFrame>
  );
}

function Part({
  part,
  sessions,
}: {
  part: (typeof PARTS)[number];
  sessions: readonly ObservedSession[];
}) {
  const t = useTranslations('observed');
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading}>{t(part)}</h2>
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <ObservedRow key={session.id} session={session} opens={part === 'present'} />
        ))}
      </ul>
    </section>
  );
}
