import type { CourseList, KeptCourse, PlannedDates } from '../course.ts';
import type { ContactShown, DeskCalendar, DeskClients, DeskCourse } from '../desk.ts';
import type { PeopleList } from '../people.ts';
import type { Kept } from '../revision.ts';

const DESK = { who: 'staff', right: 'desk:keep' } as const;

/** Of the table of endpoints: what assistants do in the place of a therapist (`:person`). */
export const DESK_ENDPOINTS = {
  deskCalendar: { method: 'GET', path: '/api/desk/calendar', ...DESK },
  deskCourses: { method: 'GET', path: '/api/desk/therapists/:person/courses', ...DESK },
  deskPeople: { method: 'GET', path: '/api/desk/therapists/:person/people', ...DESK },
  deskPreviewCourse: {
    method: 'POST',
    path: '/api/desk/therapists/:person/courses/preview',
    ...DESK,
  },
  deskPlanCourse: {
    method: 'PUT',
    path: '/api/desk/therapists/:person/courses/:course',
    ...DESK,
  },
  deskCourse: { method: 'GET', path: '/api/desk/courses/:course', ...DESK },
  deskPreviewChange: {
    method: 'POST',
    path: '/api/desk/courses/:course/changes/preview',
    ...DESK,
  },
  deskChangeCourse: { method: 'POST', path: '/api/desk/courses/:course/changes', ...DESK },
  deskClients: { method: 'GET', path: '/api/desk/therapists/:person/clients', ...DESK },
  deskClient: { method: 'GET', path: '/api/desk/therapists/:person/clients/:client', ...DESK },
  deskAddClient: { method: 'PUT', path: '/api/desk/therapists/:person/clients/:client', ...DESK },
  deskKeepContact: {
    method: 'PUT',
    path: '/api/desk/therapists/:person/clients/:client/contact',
    ...DESK,
  },
} as const;

/** What they answer with. */
export interface DeskAnswers {
  deskCalendar: DeskCalendar;
  deskCourses: CourseList;
  deskPeople: PeopleList;
  deskPreviewCourse: PlannedDates;
  deskPlanCourse: KeptCourse;
  deskCourse: DeskCourse;
  deskPreviewChange: PlannedDates;
  deskChangeCourse: KeptCourse;
  deskClients: DeskClients;
  deskClient: ContactShown;
  deskAddClient: undefined;
  deskKeepContact: Kept;
}
