import type { CalendarAsked } from '@rapport/shared/contract/calendar.ts';
import type { ClientListAsked } from '@rapport/shared/contract/client.ts';
import type { ChangeCourse } from '@rapport/shared/contract/course-change.ts';
import type {
  CourseList,
  CourseListAsked,
  KeptCourse,
  PlanCourse,
  PlannedDates,
  PreviewCourse,
} from '@rapport/shared/contract/course.ts';
import type {
  ContactShown,
  DeskCalendar,
  DeskClients,
  DeskCourse,
  KeepContact,
} from '@rapport/shared/contract/desk.ts';
import type { PeopleList } from '@rapport/shared/contract/people.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { courseList } from '../courses/course-list.ts';
import { mustKnow } from '../courses/course-access.ts';
import { previewCourse } from '../courses/plan-course.ts';
import { deskCalendar } from './desk-calendar.ts';
import {
  deskAddClient,
  deskClient,
  deskClients,
  deskKeepContact,
  deskPeople,
  type InPlaceOf,
} from './desk-clients.ts';
import { deskChangeCourse, deskCourse, deskPlanCourse, deskPreviewChange } from './desk-courses.ts';
import { therapistOf } from './therapist-of.ts';

/**
 * What assistants do in the place of a therapist (`person`), who is found by `not-found` otherwise.
 * It answers with what scheduling takes, and with nothing of the therapy.
 */
export interface Desk {
  calendar(asked: CalendarAsked): Promise<DeskCalendar>;
  courses(person: string, asked: CourseListAsked): Promise<CourseList>;
  people(person: string): Promise<PeopleList>;
  /** @throws AppError `invalid-message` */
  previewCourse(person: string, plan: PreviewCourse): Promise<PlannedDates>;
  /** @throws AppError `invalid-message`, `not-found`, `not-allowed`, `stale` */
  planCourse(by: InPlaceOf & { course: string }, plan: PlanCourse): Promise<KeptCourse>;
  /** @throws AppError `not-found` */
  course(course: string): Promise<DeskCourse>;
  /** @throws AppError as {@link Desk.changeCourse} */
  previewChange(
    by: { account: string; course: string },
    asked: ChangeCourse,
  ): Promise<PlannedDates>;
  /** @throws AppError `stale`, `invalid-message`, `not-found`, `not-allowed`, `full` */
  changeCourse(by: { account: string; course: string }, asked: ChangeCourse): Promise<KeptCourse>;
  clients(person: string, asked: ClientListAsked): Promise<DeskClients>;
  client(person: string, client: string): Promise<ContactShown>;
  /** @throws AppError `stale` for another name */
  addClient(by: InPlaceOf, added: { client: string; name: string }): Promise<void>;
  /** @throws AppError `not-found`, `not-allowed`, `stale` */
  keepContact(by: InPlaceOf, kept: KeepContact & { client: string }): Promise<Kept>;
}

export const createDesk = (context: PracticeContext): Desk => ({
  calendar: (asked) => deskCalendar(context, asked),
  courses: async (person, asked) =>
    courseList(context, (await therapistOf(context.db, person)).account, asked),
  people: (person) => deskPeople(context, person),
  previewCourse: async (person, plan) => {
    const { account } = await therapistOf(context.db, person);
    await mustKnow(context, account, plan.people, 'people');
    return previewCourse(context, account, plan);
  },
  planCourse: (by, plan) => deskPlanCourse(context, by, plan),
  course: (course) => deskCourse(context, course),
  previewChange: (by, asked) => deskPreviewChange(context, by, asked),
  changeCourse: (by, asked) => deskChangeCourse(context, by, asked),
  clients: (person, asked) => deskClients(context, person, asked),
  client: (person, client) => deskClient(context, person, client),
  addClient: (by, added) => deskAddClient(context, by, added),
  keepContact: (by, kept) => deskKeepContact(context, by, kept),
});
