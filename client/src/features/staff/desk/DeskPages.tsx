import type { Me } from '@rapport/shared/contract/rest.ts';
import { useMemo } from 'react';
import { CoursePage } from '../courses/CoursePage.tsx';
import { CourseCallsContext } from '../courses/course-calls.ts';
import { PlanPage } from '../courses/PlanPage.tsx';
import type { DeskPage } from '../page-names.ts';
import { DeskCalendarPage } from './DeskCalendarPage.tsx';
import { DeskClientPage } from './DeskClientPage.tsx';
import { callsFor } from './desk-calls.ts';
import { TherapistPage } from './TherapistPage.tsx';

export interface DeskPagesProps {
  me: Me;
  page: DeskPage;
  /** In whose place; nobody's for the practice's calendar. */
  therapist: string;
  /** The course or the client to show. */
  id: string;
}

/** The pages of assistants: the practice's calendar, and what they do in a therapist's place. */
export function DeskPages({ therapist, ...shown }: DeskPagesProps) {
  const calls = useMemo(() => callsFor(therapist), [therapist]);
  return (
    <CourseCallsContext value={calls}>
      <Page therapist={therapist} {...shown} />
    </CourseCallsContext>
  );
}

function Page({ me, page, therapist, id }: DeskPagesProps) {
  switch (page) {
    case 'desk':
      return <DeskCalendarPage me={me} />;
    case 'desk-therapist':
      return <TherapistPage key={therapist} me={me} therapist={therapist} />;
    case 'desk-plan':
      return <PlanPage me={me} />;
    case 'desk-course':
      return <CoursePage key={id} me={me} course={id} />;
    case 'desk-client':
      return <DeskClientPage key={id} me={me} therapist={therapist} client={id} />;
  }
}
