import type { Approach, Format, MembershipRole, Pact } from '@rapport/shared/contract/practice.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import { columnsOf } from '../consent/pact.ts';
import { phaseOf, weeklyStart } from './course-plan.ts';
import type {} from './tables.ts';

/** A course as it is planned. */
export interface CoursePlan {
  readonly title: string;
  readonly approach: Approach;
  readonly format: Format;
  /** How many weekly sessions. */
  readonly sessions: number;
  readonly timeZone: string;
  readonly minutes: number;
  /** One session's number and start; the others follow from it. */
  readonly known: { readonly number: number; readonly at: number };
  /** What the course has agreed on; nothing without it. */
  readonly pact?: Pact;
  readonly people: readonly { person: string; role: MembershipRole; name: string }[];
}

/** Adds a course with its people and all its sessions; gives its identifier. */
export async function addCourse(db: Db, plan: CoursePlan): Promise<string> {
  const { title, approach, format, sessions, timeZone, minutes, known, people, pact } = plan;
  const id = randomId();
  await db
    .insertInto('course')
    .values({
      id,
      title,
      approach,
      format,
      sessions_planned: sessions,
      time_zone: timeZone,
      ...(pact && columnsOf(pact)),
    })
    .execute();
  await db
    .insertInto('membership')
    .values(
      people.map(({ person, role, name }) => ({
        id: randomId(),
        course: id,
        person,
        role,
        seat_name: name,
      })),
    )
    .execute();
  const numbers = Array.from({ length: sessions }, (_, index) => index + 1);
  await db
    .insertInto('session')
    .values(
      numbers.map((number) => ({
        id: randomId(),
        course: id,
        number,
        phase: phaseOf(number, sessions),
        starts_at: weeklyStart(number, { known: known.number, at: known.at, timeZone }),
        time_zone: timeZone,
        minutes,
      })),
    )
    .execute();
  return id;
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
    const starts_at = weeklyStart(number, { known: from.number, at: from.at, timeZone });
    await db.updateTable('session').set({ starts_at }).where('id', '=', id).execute();
  }
}
