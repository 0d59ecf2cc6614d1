import type { ClientCourse, ClientDetail } from '@rapport/shared/contract/client.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { Merge } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { clientDetail } from '../../../http/clients.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import shared from '../courses/Courses.module.css';
import { StaffHead } from '../StaffHead.tsx';
import { ArchiveButton } from './ArchiveButton.tsx';
import { CareButton } from './CareButton.tsx';
import { ClientArrivals } from './ClientArrivals.tsx';
import { clientKey } from './client-keys.ts';
import { ClientCourses } from './ClientCourses.tsx';
import styles from './Clients.module.css';
import { useDayWords } from './day.ts';
import { RecordCard } from './RecordCard.tsx';

/** All that the practice keeps of a client. */
export function ClientPage({
  me,
  client,
  papersIn,
}: {
  me: Me;
  client: string;
  /** What the client signed in a course. */
  papersIn: (course: ClientCourse) => ReactNode;
}) {
  const t = useTranslations('clients');
  const [, navigate] = useLocation();
  const { data, isError, error, refetch } = useQuery({
    queryKey: clientKey(client),
    queryFn: () => clientDetail(client),
  });
  return (
    <PageFrame head={<StaffHead me={me} here="clients" />}>
      <div className={shared.page}>
        <p>
          <Link href="/clients">{t('back')}</Link>
        </p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loadingOne')} />}
        {data && (
          <>
            <div className={shared.heading}>
              <PageHeading>{data.record.name}</PageHeading>
              <div className={styles.actions}>
                <CareButton client={data.id} name={data.record.name} />
                {!data.merged && !data.archived && (
                  <Button
                    icon={Merge}
                    onPress={() => navigate(`/clients/${encodeURIComponent(data.id)}/merge`)}
                  >
                    {t('merge.open')}
                  </Button>
                )}
                {!data.merged && <ArchiveButton client={data} />}
              </div>
            </div>
            {data.merged && (
              <Notice tone="info" title={t('merge.mergedTitle')}>
                <span>{t('merge.mergedWords')}</span>{' '}
                <Link href={`/clients/${encodeURIComponent(data.merged.id)}`}>
                  {data.merged.name}
                </Link>
              </Notice>
            )}
            <Standing client={data} />
            <RecordCard client={data} />
            <ClientCourses courses={data.courses} />
            {data.courses
              .filter(({ left }) => left === undefined)
              .map((course) => (
                <Fragment key={course.id}>{papersIn(course)}</Fragment>
              ))}
            <ClientArrivals client={data.id} />
          </>
        )}
      </div>
    </PageFrame>
  );
}

function Standing({ client: { record, minor, archived } }: { client: ClientDetail }) {
  const t = useTranslations('clients');
  const dayWords = useDayWords();
  const { state, endedOn } = record;
  return (
    <p className={styles.badges}>
      <span className={styles.badge}>
        {state === 'ended' ? t('stateEnded', { day: dayWords(endedOn) }) : t(`state.${state}`)}
      </span>
      {minor && <span className={styles.badge}>{t('minor')}</span>}
      {archived !== undefined && (
        <span className={styles.badge}>
          {t('archivedOn', { day: dayWords(archived.slice(0, 10)) })}
        </span>
      )}
    </p>
  );
}
