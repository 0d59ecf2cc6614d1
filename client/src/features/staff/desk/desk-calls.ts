import { call } from '../../../http/api.ts';
import { deskAddClient } from '../../../http/desk.ts';
import type { CourseCalls } from '../courses/course-calls.ts';
import { deskOf } from '../desk-ways.ts';

/** How the pages of courses reach the server in a therapist's place. */
export const callsFor = (person: string): CourseCalls => ({
  home: `${deskOf(person)}/courses`,
  settlesLead: false,
  peopleKey: ['desk-people', person],
  people: () => call('deskPeople', { params: { person } }),
  addClient: (client, name) => deskAddClient(person, client, name),
  course: (course) => call('deskCourse', { params: { course } }),
  previewCourse: (body) => call('deskPreviewCourse', { params: { person }, body }),
  planCourse: (course, body) => call('deskPlanCourse', { params: { person, course }, body }),
  previewChange: (course, body) => call('deskPreviewChange', { params: { course }, body }),
  changeCourse: (course, body) => call('deskChangeCourse', { params: { course }, body }),
});
