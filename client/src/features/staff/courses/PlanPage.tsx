import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { ownTimeZone } from '../../../parts/session-time/zones.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useUnsaved } from '../care/unsaved.ts';
import { StaffHead } from '../StaffHead.tsx';
import { blankCourse } from './course-draft.ts';
import { useCourseCalls } from './course-calls.ts';
import { newId } from './new-id.ts';
import { PlanForm } from './PlanForm.tsx';
import { unsavedCourse } from './unsaved-course.ts';

/** Plans a course. What was typed outlasts this page until it is planned or discarded. */
export function PlanPage({ me }: { me: Me }) {
  const t = useTranslations('courses');
  const { people, peopleKey, settlesLead, home } = useCourseCalls();
  const { data, isError, error, refetch } = useQuery({ queryKey: peopleKey, queryFn: people });
  // What was begun in the place of one therapist is not another's, nor one's own.
  const unsaved = useUnsaved(unsavedCourse, home);
  useEffect(() => {
    if (!data || unsavedCourse.of(home)) return;
    const blank = blankCourse(newId(), data.timeZone || ownTimeZone());
    const self = data.people.find(({ id }) => id === data.me);
    const people = self
      ? [{ person: self.id, name: self.name, role: 'facilitator', staff: true } as const]
      : [];
    unsavedCourse.keep(home, { draft: { ...blank, people }, revision: 0 });
  }, [data, home]);
  return (
    <PageFrame head={<StaffHead me={me} here={settlesLead ? 'courses' : 'desk'} />}>
      {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !isError && <Spinner label={t('loading')} />}
      {data && unsaved && (
        <PlanForm
          draft={unsaved.draft}
          known={data.people}
          onChange={(draft) => unsavedCourse.keep(home, { draft, revision: 0 })}
          onGone={() => unsavedCourse.keep(home)}
        />
      )}
    </PageFrame>
  );
}
