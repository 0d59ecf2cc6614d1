import type { Calendar, CalendarAsked } from '@rapport/shared/contract/calendar.ts';
import type { ColleagueCourses, CoverCourse } from '@rapport/shared/contract/course-cover.ts';
import type { ChangeCourse } from '@rapport/shared/contract/course-change.ts';
import type {
  CourseDetail,
  CourseList,
  CourseListAsked,
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
import type { PracticeContext } from '../core/practice-context.ts';
import { calendar } from './calendar.ts';
import { changeCourse, previewChange } from './change-course.ts';
import { leadOf, mustKnow, type CourseLead } from './course-access.ts';
import { colleagueCourses, coverCourse, previewCover } from './cover.ts';
import { courseDetail } from './course-detail.ts';
import { courseList } from './course-list.ts';
import { planCourse, previewCourse } from './plan-course.ts';
import { keepTemplates, templatesOf } from './templates.ts';

/** Courses as staff plan them. */
export interface Planning {
  /** @throws AppError `not-allowed` for anyone but a facilitator of the course. */
  leadOf(account: string, course: string): Promise<CourseLead>;
  /** The sessions of some days that the holder of a staff account facilitates. */
  calendar(account: string, asked: CalendarAsked): Promise<Calendar>;
  courseList(account: string, asked: CourseListAsked): Promise<CourseList>;
  courseDetail(lead: CourseLead): Promise<CourseDetail>;
  /** @throws AppError `invalid-message`, `not-found` */
  previewCourse(account: string, plan: PreviewCourse): Promise<PlannedDates>;
  /** @throws AppError `invalid-message`, `not-found`, `not-allowed`, `stale` */
  planCourse(account: string, course: string, plan: PlanCourse): Promise<KeptCourse>;
  /** @throws AppError as {@link Planning.changeCourse} */
  previewChange(lead: CourseLead, asked: ChangeCourse): Promise<PlannedDates>;
  /** @throws AppError `stale`, `invalid-message`, `not-found`, `not-allowed`, `full` */
  changeCourse(lead: CourseLead, asked: ChangeCourse): Promise<KeptCourse>;
  /** The courses of a colleague that go on, for administrators. @throws AppError `not-found` */
  colleagueCourses(person: string): Promise<ColleagueCourses>;
  /** @throws AppError as {@link Planning.coverCourse} */
  previewCover(
    account: string,
    course: string,
    asked: CoverCourse,
  ): Promise<Pick<PlannedDates, 'conflicts'>>;
  /** @throws AppError `stale`, `invalid-message`, `not-found`, `not-allowed`, `full` */
  coverCourse(account: string, course: string, asked: CoverCourse): Promise<KeptCourse>;
  /** What the practice plans courses from. */
  templates(): Promise<CourseTemplatesShown>;
  /** @throws AppError `stale`, `not-found` */
  keepTemplates(account: string, kept: KeepCourseTemplates): Promise<Kept>;
}

export const createPlanning = (context: PracticeContext): Planning => ({
  leadOf: (account, course) => leadOf(context, account, course),
  calendar: (account, asked) => calendar(context, account, asked),
  courseList: (account, asked) => courseList(context, account, asked),
  courseDetail: ({ course }) => courseDetail(context, course),
  previewCourse: async (account, plan) => {
    await mustKnow(context, account, plan.people, 'people');
    return previewCourse(context, account, plan);
  },
  planCourse: (account, course, plan) => planCourse(context, account, course, plan),
  previewChange: async (lead, asked) => {
    await mustKnowWhoJoins(context, lead, asked);
    return previewChange(context, lead, asked);
  },
  changeCourse: async (lead, asked) => {
    await mustKnowWhoJoins(context, lead, asked);
    return changeCourse(context, lead, asked);
  },
  colleagueCourses: (person) => colleagueCourses(context, person),
  previewCover: (account, course, asked) => previewCover(context, account, course, asked),
  coverCourse: (account, course, asked) => coverCourse(context, account, course, asked),
  templates: () => templatesOf(context),
  keepTemplates: (account, kept) => keepTemplates(context, account, kept),
});

/** @throws AppError `not-found` (`person`) */
async function mustKnowWhoJoins(
  context: PracticeContext,
  { account }: CourseLead,
  { change }: ChangeCourse,
): Promise<void> {
  if (change.kind === 'join') await mustKnow(context, account, [change.person], 'person');
}
