import type { Planning } from '../practice/courses/planning.ts';
import type { People } from '../practice/clients/clients.ts';
import type { Routes } from './serve-endpoints.ts';

/** Courses that a practice plans itself, and the people in them. */
export const courseRoutes = (
  practice: Planning & People,
): Routes<
  | 'people'
  | 'addClient'
  | 'courses'
  | 'course'
  | 'previewCourse'
  | 'planCourse'
  | 'previewCourseChange'
  | 'changeCourse'
> => ({
  people: ({ caller }) => practice.people(caller.account),
  addClient: ({ caller, params, body }) =>
    practice.addClient(caller.account, { person: params.person, ...body }),
  courses: ({ caller, body }) => practice.courseList(caller.account, body),
  course: ({ caller }) => practice.courseDetail(caller),
  previewCourse: ({ caller, body }) => practice.previewCourse(caller.account, body),
  planCourse: ({ caller, params, body }) =>
    practice.planCourse(caller.account, params.course, body),
  previewCourseChange: ({ caller, body }) => practice.previewChange(caller, body),
  changeCourse: ({ caller, body }) => practice.changeCourse(caller, body),
});
