import type { Desk } from '../practice/desk/desk.ts';
import type { Routes } from './serve-endpoints.ts';

/** What assistants do in the place of a therapist. */
export const deskRoutes = (
  desk: Desk,
): Routes<
  | 'deskCalendar'
  | 'deskCourses'
  | 'deskPeople'
  | 'deskPreviewCourse'
  | 'deskPlanCourse'
  | 'deskCourse'
  | 'deskPreviewChange'
  | 'deskChangeCourse'
  | 'deskClients'
  | 'deskClient'
  | 'deskAddClient'
  | 'deskKeepContact'
> => ({
  deskCalendar: ({ body }) => desk.calendar(body),
  deskCourses: ({ params, body }) => desk.courses(params.person, body),
  deskPeople: ({ params }) => desk.people(params.person),
  deskPreviewCourse: ({ params, body }) => desk.previewCourse(params.person, body),
  deskPlanCourse: ({ caller: { account }, params, body }) =>
    desk.planCourse({ account, ...params }, body),
  deskCourse: ({ params }) => desk.course(params.course),
  deskPreviewChange: ({ caller: { account }, params, body }) =>
    desk.previewChange({ account, ...params }, body),
  deskChangeCourse: ({ caller: { account }, params, body }) =>
    desk.changeCourse({ account, ...params }, body),
  deskClients: ({ params, body }) => desk.clients(params.person, body),
  deskClient: ({ params }) => desk.client(params.person, params.client),
  deskAddClient: ({ caller: { account }, params: { person, client }, body: { name } }) =>
    desk.addClient({ account, person }, { client, name }),
  deskKeepContact: ({ caller: { account }, params: { person, client }, body }) =>
    desk.keepContact({ account, person }, { client, ...body }),
});
