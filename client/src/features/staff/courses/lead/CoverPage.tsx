import type { CoveredCourse } from '@rapport/shared/contract/course-cover.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../../http/api.ts';
import { colleagueCourses, coverCourse, previewCover } from '../../../../http/courses.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { PageFrame } from '../../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../../ui/PageHeading.tsx';
import { Spinner } from '../../../../ui/Spinner.tsx';
import { CALENDAR, SESSIONS } from '../../query-keys.ts';
import { StaffHead } from '../../StaffHead.tsx';
import { COURSES, coverKey } from '../course-keys.ts';
import styles from '../Courses.module.css';
import { CoverCard } from './CoverCard.tsx';
import type { LeadMeant } from './lead-change.ts';
import { LeadDialog } from './LeadDialog.tsx';

/** Where an administrator names stand-ins for a colleague who is away, or hands their courses over. */
export function CoverPage({ me, person }: { me: Me; person: string }) {
  const t = useTranslations('courses.cover');
  const [open, setOpen] = useState<{ course: CoveredCourse; meant: LeadMeant }>();
  const { data, isError, error, refetch } = useQuery({
    queryKey: coverKey(person),
    queryFn: () => colleagueCourses(person),
  });
  const revision = open?.course.revision ?? 0;
  const id = open?.course.id ?? '';
  return (
    <PageFrame head={<StaffHead me={me} here="team" />}>
      <div className={styles.page}>
        <p>
          <Link href="/team">{t('back')}</Link>
        </p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && (
          <>
            <div className={styles.heading}>
              <PageHeading>{t('title', { name: data.name })}</PageHeading>
              <p className={styles.aside}>{t(data.courses.length === 0 ? 'none' : 'words')}</p>
            </div>
            {data.courses.map((course) => (
              <CoverCard
                key={course.id}
                course={course}
                name={data.name}
                onChoose={(meant) => setOpen({ course, meant })}
              />
            ))}
          </>
        )}
        {data && open && (
          <LeadDialog
            meant={open.meant}
            colleagues={data.colleagues}
            previewKey={['change', id, revision]}
            preview={(change) => previewCover(id, { revision, change })}
            save={(change) => coverCourse(id, { revision, change })}
            changes={[coverKey(person), COURSES, SESSIONS, CALENDAR]}
            onClose={() => setOpen(undefined)}
          />
        )}
      </div>
    </PageFrame>
  );
}
