import type { Conflict, KeptCourse } from '@rapport/shared/contract/course.ts';
import type {
  ColleagueCourses,
  CoverCourse,
  CoveredCourse,
} from '@rapport/shared/contract/course-cover.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { goesOn } from '../people/takes-part.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';
import { rolesIn } from '../staff/roles.ts';
import { changeCourse, previewChange } from './change-course.ts';
import { standInsOf } from './change-lead.ts';

/**
 * What an administrator sees and settles while a colleague is away: when their sessions are, who
 * stands in, and who takes a course over. Nothing of a client is among it, nor whose a session alone is.
 */

/** The courses of a colleague that go on, and who could be asked. @throws AppError `not-found` */
export async function colleagueCourses(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  person: string,
): Promise<ColleagueCourses> {
  const now = clock.now();
  const staff = await staffNamed(db);
  const colleague = staff.find(({ id }) => id === person);
  if (!colleague) throw new AppError('not-found', 'person');
  const courses = await db
    .selectFrom('membership')
    .innerJoin('course', 'course.id', 'membership.course')
    .where('membership.person', '=', person)
    .where('membership.role', 'in', ['facilitator', 'co-facilitator'])
    .where(goesOn('membership.left_at', now))
    .select(['course.id', 'course.title', 'course.revision', 'course.time_zone as timeZone'])
    .select(['membership.id as membership', 'membership.left_at as leftAt'])
    .orderBy('course.title')
    .orderBy('course.id')
    .execute();
  const shown: CoveredCourse[] = [];
  for (const { leftAt, ...course } of courses) {
    const sessions = await sessionsAhead(db, course.id, now);
    const until = leftAt !== null && { until: new Date(leftAt).toISOString() };
    if (sessions.length > 0) shown.push({ ...course, ...until, sessions });
  }
  return {
    name: colleague.name,
    courses: shown,
    colleagues: staff
      .filter(({ id, canLead }) => canLead && id !== person)
      .map(({ id, name }) => ({ id, name })),
  };
}

/**
 * Who has no time for what an administrator is about to settle. Nothing is kept.
 * @throws AppError as {@link coverCourse}
 */
export async function previewCover(
  context: PracticeContext,
  account: string,
  course: string,
  asked: CoverCourse,
): Promise<{ conflicts: Conflict[] }> {
  await mustExist(context.db, course);
  const { conflicts } = await previewChange(context, { account, course }, asked);
  return { conflicts };
}

/** Changes the facilitators of a course. @throws AppError `not-found`, and as {@link changeCourse} */
export async function coverCourse(
  context: PracticeContext,
  account: string,
  course: string,
  asked: CoverCourse,
): Promise<KeptCourse> {
  await mustExist(context.db, course);
  return changeCourse(context, { account, course }, asked);
}

async function mustExist(db: Db, course: string): Promise<void> {
  const found = await db
    .selectFrom('course')
    .where('id', '=', course)
    .select('id')
    .executeTakeFirst();
  if (!found) throw new AppError('not-found', 'course');
}

/** Who works or worked here, by name, and whether they can lead a session now. */
async function staffNamed(db: Db): Promise<{ id: string; name: string; canLead: boolean }[]> {
  const rows = await db
    .selectFrom('staff_member')
    .innerJoin('person', 'person.id', 'staff_member.person')
    .select(['person.id', 'person.name', 'person.account'])
    .select(['staff_member.roles', 'staff_member.deactivated_at as outAt'])
    .execute();
  return rows
    .map(({ id, name, account, roles, outAt }) => ({
      id,
      name,
      canLead: account !== null && outAt === null && rolesIn(roles).includes('therapist'),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

async function sessionsAhead(
  db: Db,
  course: string,
  now: number,
): Promise<CoveredCourse['sessions']> {
  const standIns = new Map(
    (await standInsOf(db, course)).map(({ session, name }) => [session, name]),
  );
  const rows = await db
    .selectFrom('session')
    .where('course', '=', course)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '>', now)
    .select(['id', 'number', 'starts_at as at', 'time_zone as timeZone', 'minutes'])
    .orderBy('starts_at')
    .orderBy('number')
    .execute();
  return rows.map(({ at, timeZone, number, ...session }) => {
    const standIn = standIns.get(session.id);
    return {
      ...session,
      ...(number > 0 && { number }),
      startsAt: isoInZone(at, timeZone),
      ...(standIn !== undefined && { standIn }),
    };
  });
}
