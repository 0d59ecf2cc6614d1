import type { Practice } from '../practice/practice.ts';
import type { Routes } from './serve-endpoints.ts';

/** Courses that a practice plans itself, and the people in them. */
export const courseRoutes = (
  practice: Pick<
    Practice,
    'people' | 'addClient' | 'courseList' | 'courseDetail' | 'previewCourse' | 'planCourse'
  >,
): Routes<'people' | 'addClient' | 'courses' | 'course' | 'previewCourse' | 'planCourse'> => ({
  people: ({ caller }) => practice.people(caller.account),
  addClient: ({ caller, params, body }) =>
    practice.addClient(caller.account, { person: params.person, ...body }),
  courses: ({ caller, body }) => practice.courseList(caller.account, body),
  course: ({ caller }) => practice.courseDetail(caller),
  previewCourse: ({ caller, body }) => practice.previewCourse(caller.account, body),
  planCourse: ({ caller, params, body }) =>
    practice.planCourse(caller.account, params.course, body),
});
