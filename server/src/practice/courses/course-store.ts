import type { Approach, Format, MembershipRole, Pact } from '@rapport/shared/contract/practice.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import { columnsOf } from '../consent/pact.ts';
import { beginTherapy, membersAmong } from '../people/client-rows.ts';
import { noteKnownIn } from '../people/known-clients.ts';
import { startAt, type Start } from '../scheduling/expand-plan.ts';
import { plusDays, wallOf } from '../scheduling/wall-time.ts';
import { numbered } from './numbering.ts';
import type {} from './tables.ts';

/** A course as it is planned, but for the dates. */
interface Course {
  readonly title: string;
  readonly approach: Approach;
  readonly format: Format;
  readonly timeZone: string;
  readonly minutes: number;
  /** What the course has agreed on; nothing without it. */
  readonly pact?: Pact;
  readonly people: readonly { person: string; role: MembershipRole; name: string }[];
}

/** A weekly course around a session whose start is known. */
export interface CoursePlan extends Course {
  /** How many weekly sessions. */
  readonly sessions: number;
  /** One session's number and start; the others follow from it. */
  readonly known: { readonly number: number; readonly at: number };
}

/** Adds a weekly course with its people and all its sessions; gives its identifier. */
export async function addCourse(
  db: Db,
  { sessions, known, ...course }: CoursePlan,
): Promise<string> {
  const id = randomId();
  const starts = Array.from({ length: sessions }, (_, index) =>
    weeklyStart(index + 1, known, course.timeZone),
  );
  await insertCourse(db, {
    ...course,
    id,
    starts,
    plannedAt: starts[0]?.at ?? 0,
    everyWeeks: 1,
    review: false,
  });
  return id;
}

/**
 * Inserts a course with its people and its sessions, in the order of their starts; gives its
 * memberships, and nothing where there is a course of this identifier already.
 */
export async function insertCourse(
  db: Db,
  {
    id,
    title,
    approach,
    format,
    review,
    timeZone,
    minutes,
    pact,
    people,
    starts,
    plannedAt,
    everyWeeks,
  }: Course & {
    id: string;
    starts: readonly Start[];
    plannedAt: number;
    everyWeeks: number;
    review: boolean;
  },
): Promise<{ id: string; role: MembershipRole }[] | undefined> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('course')
    .values({
      id,
      title,
      approach,
      format,
      sessions_planned: starts.length,
      time_zone: timeZone,
      every_weeks: everyWeeks,
      planned_at: plannedAt,
      ...(pact && columnsOf(pact)),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return undefined;
  const members = people.map(({ person, role, name }) => ({
    id: randomId(),
    course: id,
    person,
    role,
    seat_name: name,
  }));
  await db.insertInto('membership').values(members).execute();
  await beginTherapy(db, membersAmong(people));
  await noteKnownIn(db, id);
  await db
    .insertInto('session')
    .values(
      numbered(
        { approach, review },
        starts.map((start) => ({ ...start, begun: false })),
      ).map(({ number, phase, kind, wall, at }) => ({
        id: randomId(),
        course: id,
        number,
        phase,
        kind,
        wall,
        starts_at: at,
        time_zone: timeZone,
        minutes,
      })),
    )
    .execute();
  return members;
}

/** Moves the session of that number to `at`, and those after it to the weeks after. */
export async function reschedule(
  db: Db,
  course: string,
  from: { number: number; at: number },
): Promise<void> {
  const sessions = await db
    .selectFrom('session')
    .where('course', '=', course)
    .where('number', '>=', from.number)
    .select(['id', 'number', 'time_zone as timeZone'])
    .execute();
  for (const { id, number, timeZone } of sessions) {
    const { wall, at: starts_at } = weeklyStart(number, from, timeZone);
    await db.updateTable('session').set({ wall, starts_at }).where('id', '=', id).execute();
  }
}

/** When a session of a weekly course starts, of which one session's start is known. */
function weeklyStart(
  number: number,
  known: { readonly number: number; readonly at: number },
  timeZone: string,
): Start {
  const wall = plusDays(wallOf(known.at, timeZone), 7 * (number - known.number));
  // The known one stays at its very instant, also in an hour that the clocks show twice.
  return number === known.number ? { wall, at: known.at } : startAt(wall, timeZone);
}
