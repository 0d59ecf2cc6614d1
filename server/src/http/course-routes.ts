import type { Planning } from '../practice/courses/planning.ts';
import type { Routes } from './serve-endpoints.ts';

/** Courses that a practice plans itself. */
export const courseRoutes = (
  practice: Planning,
): Routes<
  | 'calendar'
  | 'courses'
  | 'course'
  | 'previewCourse'
  | 'planCourse'
  | 'previewCourseChange'
  | 'changeCourse'
  | 'colleagueCourses'
  | 'previewCover'
  | 'coverCourse'
  | 'courseTemplates'
  | 'keepCourseTemplates'
> => ({
  calendar: ({ caller, body }) => practice.calendar(caller.account, body),
  courses: ({ caller, body }) => practice.courseList(caller.account, body),
  course: ({ caller }) => practice.courseDetail(caller),
  previewCourse: ({ caller, body }) => practice.previewCourse(caller.account, body),
  planCourse: ({ caller, params, body }) =>
    practice.planCourse(caller.account, params.course, body),
  previewCourseChange: ({ caller, body }) => practice.previewChange(caller, body),
  changeCourse: ({ caller, body }) => practice.changeCourse(caller, body),
  colleagueCourses: ({ params }) => practice.colleagueCourses(params.person),
  previewCover: ({ caller, params, body }) =>
    practice.previewCover(caller.account, params.course, body),
  coverCourse: ({ caller, params, body }) =>
    practice.coverCourse(caller.account, params.course, body),
  courseTemplates: () => practice.templates(),
  keepCourseTemplates: ({ caller, body }) => practice.keepTemplates(caller.account, body),
});
