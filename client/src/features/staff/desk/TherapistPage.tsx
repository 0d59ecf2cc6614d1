import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import shared from '../courses/Courses.module.css';
import { StaffHead } from '../StaffHead.tsx';
import { teamQuery } from '../team/team-query.ts';
import { TherapistClients } from './TherapistClients.tsx';
import { TherapistCourses } from './TherapistCourses.tsx';

/** A therapist's courses and clients, as an assistant sees them. */
export function TherapistPage({ me, therapist }: { me: Me; therapist: string }) {
  const t = useTranslations('desk');
  const { data, isError, error, refetch } = useQuery(teamQuery);
  const found = data?.colleagues.find(
    ({ id, roles, active }) => id === therapist && active && roles.includes('therapist'),
  );
  return (
    <PageFrame head={<StaffHead me={me} here="desk" />}>
      <div className={shared.page}>
        <p>
          <Link href="/desk">{t('back')}</Link>
        </p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && !found && (
          <div className={shared.empty}>
            <h1>{t('gone.title')}</h1>
            <p>{t('gone.words')}</p>
          </div>
        )}
        {found && (
          <>
            <PageHeading>{t('title', { name: found.name })}</PageHeading>
            <TherapistCourses therapist={therapist} />
            <TherapistClients therapist={therapist} />
          </>
        )}
      </div>
    </PageFrame>
  );
}
