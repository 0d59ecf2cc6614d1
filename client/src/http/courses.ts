import type { Calendar, CalendarAsked } from '@rapport/shared/contract/calendar.ts';
import type { ColleagueCourses, CoverCourse } from '@rapport/shared/contract/course-cover.ts';
import type { ChangeCourse } from '@rapport/shared/contract/course-change.ts';
import type {
  CourseDetail,
  CourseList,
  KeptCourse,
  PlanCourse,
  PlannedDates,
  PreviewCourse,
} from '@rapport/shared/contract/course.ts';
import type {
  CourseTemplatesShown,
  KeepCourseTemplates,
} from '@rapport/shared/contract/course-template.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import type { PeopleList } from '@rapport/shared/contract/people.ts';
import { call } from './api.ts';

/** The sessions of some days that one facilitates. @throws ApiError */
export const calendar = (body: CalendarAsked): Promise<Calendar> => call('calendar', { body });

/** Who can be put into a course. @throws ApiError */
export const peopleList = (): Promise<PeopleList> => call('people');

/** Adds a client under an identifier that the page has made. @throws ApiError */
export const addClient = (person: string, name: string): Promise<void> =>
  call('addClient', { params: { person }, body: { name } });

/** The courses that one facilitates, a page at a time. @throws ApiError */
export const courseList = (after?: string): Promise<CourseList> =>
  call('courses', { body: { ...(after !== undefined && { after }) } });

/** All of a course. @throws ApiError */
export const courseDetail = (course: string): Promise<CourseDetail> =>
  call('course', { params: { course } });

/** The dates that a plan comes to. @throws ApiError */
export const previewCourse = (body: PreviewCourse): Promise<PlannedDates> =>
  call('previewCourse', { body });

/** Plans a course under an identifier that the page has made. @throws ApiError */
export const planCourse = (course: string, body: PlanCourse): Promise<KeptCourse> =>
  call('planCourse', { params: { course }, body });

/** What a change of a course would come to. @throws ApiError */
export const previewChange = (course: string, body: ChangeCourse): Promise<PlannedDates> =>
  call('previewCourseChange', { params: { course }, body });

/** Changes a course. @throws ApiError */
export const changeCourse = (course: string, body: ChangeCourse): Promise<KeptCourse> =>
  call('changeCourse', { params: { course }, body });

/** The courses of a colleague that go on. @throws ApiError */
export const colleagueCourses = (person: string): Promise<ColleagueCourses> =>
  call('colleagueCourses', { params: { person } });

/** Whose appointments a change of facilitators collides with. @throws ApiError */
export const previewCover = (
  course: string,
  body: CoverCourse,
): Promise<Pick<PlannedDates, 'conflicts'>> => call('previewCover', { params: { course }, body });

/** Changes the facilitators of a colleague's course. @throws ApiError */
export const coverCourse = (course: string, body: CoverCourse): Promise<KeptCourse> =>
  call('coverCourse', { params: { course }, body });

/** What the practice plans courses from. @throws ApiError */
export const courseTemplates = (): Promise<CourseTemplatesShown> => call('courseTemplates');

/** Keeps them all, as they are to be. @throws ApiError `stale` where they were changed meanwhile */
export const keepCourseTemplates = (body: KeepCourseTemplates): Promise<Kept> =>
  call('keepCourseTemplates', { body });
