import type { ChangeCourse, CourseChange } from '@rapport/shared/contract/course-change.ts';
import type { KeptCourse, PlanCourse, PlannedDates } from '@rapport/shared/contract/course.ts';
import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { changeCourse, previewChange } from '../courses/change-course.ts';
import { courseDetail } from '../courses/course-detail.ts';
import { keepPlan } from '../courses/plan-course.ts';
import { knownClients } from '../people/known-clients.ts';
import { goesOn } from '../people/takes-part.ts';
import { therapistOf, therapistsAmong } from './therapist-of.ts';

/** A course as whoever schedules it sees it. @throws AppError `not-found` */
export async function deskCourse(context: PracticeContext, course: string): Promise<DeskCourse> {
  const { pact: _, ...shown } = await courseDetail(context, course);
  return shown;
}

/**
 * Plans a course that the therapist facilitates, with clients whom they know. What it agrees on,
 * and what its members sign, is for its facilitators to settle.
 * @throws AppError `not-found` (`person`, `people`); `not-allowed` (`people`, `pact`, `papers`); `stale`;
 * `invalid-message`
 */
export async function deskPlanCourse(
  context: PracticeContext,
  { account, person, course }: { account: string; person: string; course: string },
  plan: PlanCourse,
): Promise<KeptCourse> {
  const { db, clock } = context;
  const therapist = await therapistOf(db, person);
  const { people, pact, papers = [] } = plan;
  if (Object.values(pact).some(Boolean)) throw new AppError('not-allowed', 'pact');
  if (papers.length > 0) throw new AppError('not-allowed', 'papers');
  const facilitators = people.filter(({ role }) => leads(role)).map((one) => one.person);
  if (!facilitators.includes(person)) throw new AppError('not-allowed', 'people');
  const therapists = await therapistsAmong(db, facilitators);
  const known = await knownClients(db, therapist.account, clock.now()).select('person').execute();
  const mayCome = new Set([...therapists, ...known].map((one) => one.person));
  // Whoever works here and does not lead would come to watch: that is the facilitators' to settle.
  if (people.some((one) => !mayCome.has(one.person))) throw new AppError('not-allowed', 'people');
  return keepPlan(context, account, course, plan);
}

/** @throws AppError as {@link deskChangeCourse} */
export async function deskPreviewChange(
  context: PracticeContext,
  by: { account: string; course: string },
  asked: ChangeCourse,
): Promise<PlannedDates> {
  await mayChange(context, by.course, asked.change);
  return previewChange(context, by, asked);
}

/**
 * Changes when a course is, and which clients come to it.
 * @throws AppError `not-found` (`course`); `not-allowed` (`change`) for what is not an assistant's;
 * as {@link changeCourse}
 */
export async function deskChangeCourse(
  context: PracticeContext,
  by: { account: string; course: string },
  asked: ChangeCourse,
): Promise<KeptCourse> {
  await mayChange(context, by.course, asked.change);
  return changeCourse(context, by, asked);
}

/** Who facilitates, stands in or watches is not an assistant's to settle. @throws AppError */
async function mayChange(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  course: string,
  change: CourseChange,
): Promise<void> {
  const found = await db.selectFrom('course').where('id', '=', course).select('id').execute();
  if (found.length === 0) throw new AppError('not-found', 'course');
  const may =
    change.kind === 'join'
      ? !leads(change.role) && (await isKnownIn(db, course, change.person, clock.now()))
      : change.kind === 'leave'
        ? await isClient(db, course, change.membership)
        : SCHEDULING.has(change.kind);
  if (!may) throw new AppError('not-allowed', 'change');
}

/** The changes of when a course is, and of what it is called. */
const SCHEDULING: ReadonlySet<CourseChange['kind']> = new Set([
  'move',
  'move-later',
  'cancel',
  'call-off',
  'extend',
  'pause',
  'resume',
  'end',
  'meet-alone',
  'rename',
]);

/** Whether somebody is a client whom a facilitator of the course may know of. */
async function isKnownIn(db: Db, course: string, person: string, now: number): Promise<boolean> {
  const known = await db
    .selectFrom('membership')
    .innerJoin('person as reader', 'reader.id', 'membership.person')
    .innerJoin('known_client', 'known_client.account', 'reader.account')
    .where('membership.course', '=', course)
    .where('membership.role', 'in', ['facilitator', 'co-facilitator'])
    .where(goesOn('membership.left_at', now))
    .where('known_client.person', '=', person)
    .where('known_client.until', '>', now)
    .select('known_client.person')
    .executeTakeFirst();
  return known !== undefined;
}

/** Whether a membership of the course is a client's. */
async function isClient(db: Db, course: string, membership: string): Promise<boolean> {
  const client = await db
    .selectFrom('membership')
    .innerJoin('client', 'client.person', 'membership.person')
    .where('membership.id', '=', membership)
    .where('membership.course', '=', course)
    .select('client.person')
    .executeTakeFirst();
  return client !== undefined;
}
