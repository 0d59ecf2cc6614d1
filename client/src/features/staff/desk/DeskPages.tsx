import type { Me } from '@rapport/shared/contract/rest.ts';
import { useMemo } from 'react';
import { CoursePage } from '../courses/CoursePage.tsx';
import { CourseCallsContext } from '../courses/course-calls.ts';
import { PlanPage } from '../courses/PlanPage.tsx';
import { DeskCalendarPage } from './DeskCalendarPage.tsx';
import { DeskClientPage } from './DeskClientPage.tsx';
import { callsFor } from './desk-calls.ts';
import type { DeskPlace } from '../desk-ways.ts';
import { TherapistPage } from './TherapistPage.tsx';

/** The pages of assistants: the practice's calendar, and what they do in a therapist's place. */
export function DeskPages({ me, place }: { me: Me; place: DeskPlace | undefined }) {
  const therapist = place?.therapist;
  const calls = useMemo(() => callsFor(therapist ?? ''), [therapist]);
  if (therapist === undefined) return <DeskCalendarPage me={me} />;
  const { part, id } = place ?? {};
  return (
    <CourseCallsContext value={calls}>
      {part === 'courses' && id === 'new' && <PlanPage me={me} />}
      {part === 'courses' && id !== undefined && id !== 'new' && (
        <CoursePage key={id} me={me} course={id} />
      )}
      {part === 'clients' && id !== undefined && (
        <DeskClientPage key={id} me={me} therapist={therapist} client={id} />
      )}
      {id === undefined && <TherapistPage key={therapist} me={me} therapist={therapist} />}
    </CourseCallsContext>
  );
}
