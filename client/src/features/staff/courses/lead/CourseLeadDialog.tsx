import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { useQuery } from '@tanstack/react-query';
import { changeCourse, peopleList, previewChange } from '../../../../http/courses.ts';
import { CALENDAR, SESSIONS } from '../../query-keys.ts';
import { courseKey, COURSES, PEOPLE } from '../course-keys.ts';
import type { LeadMeant } from './lead-change.ts';
import { LeadDialog } from './LeadDialog.tsx';

/** Changes the facilitators of one's own course. */
export function CourseLeadDialog({
  course,
  meant,
  onClose,
}: {
  course: DeskCourse;
  meant: LeadMeant;
  onClose: () => void;
}) {
  const { id, revision } = course;
  const { data } = useQuery({ queryKey: PEOPLE, queryFn: peopleList });
  const there = course.people.filter(({ left }) => left === undefined);
  // A course can be handed over to a co-facilitator, who is there already.
  const isTaken = (person: string) =>
    there.some(
      (one) =>
        one.person === person &&
        !(
          meant.kind === 'hand-over' &&
          leads(one.role) &&
          one.until === undefined &&
          one.membership !== meant.membership
        ),
    );
  const colleagues = (data?.people ?? []).filter(
    (person) => person.therapist && !isTaken(person.id),
  );
  return (
    <LeadDialog
      meant={meant}
      colleagues={colleagues}
      previewKey={['change', id, revision]}
      preview={(change) => previewChange(id, { revision, change })}
      save={(change) => changeCourse(id, { revision, change })}
      changes={[courseKey(id), COURSES, SESSIONS, CALENDAR]}
      onClose={onClose}
    />
  );
}
