import type { Practice } from '../practice/practice.ts';
import type { Routes } from './serve-endpoints.ts';

/** Courses that a practice plans itself. */
export const courseRoutes = (
  practice: Pick<Practice, 'courseList' | 'courseDetail' | 'previewCourse' | 'planCourse'>,
): Routes<'courses' | 'course' | 'previewCourse' | 'planCourse'> => ({
  courses: ({ caller, body }) => practice.courseList(caller.account, body),
  course: ({ caller }) => practice.courseDetail(caller),
  previewCourse: ({ caller, body }) => practice.previewCourse(caller.account, body),
  planCourse: ({ caller, params, body }) =>
    practice.planCourse(caller.account, params.course, body),
});
