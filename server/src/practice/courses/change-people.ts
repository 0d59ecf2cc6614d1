import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { COURSE_LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { Format } from '@rapport/shared/contract/practice.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { AppError } from '../../platform/errors.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import { invite } from '../access/invitations.ts';
import { keepOut } from '../staff/roles.ts';
import type {} from '../staff/tables.ts';
import { goesOn } from '../people/takes-part.ts';
import { beginTherapy, membersAmong } from '../people/client-rows.ts';

type Join = Extract<CourseChange, { kind: 'join' }>;
type Leave = Extract<CourseChange, { kind: 'leave' }>;

/** Everyone who is in a course now, or will be. */
export const peopleIn = (db: Db, course: string, now: number) =>
  db
    .selectFrom('membership')
    .where('course', '=', course)
    .where(goesOn('left_at', now))
    .select(['id', 'person', 'role', 'left_at', 'seat_name as name'])
    .execute();

/**
 * Who of these can come into a course in these parts: nobody by a record that was merged into
 * another, and no colleague whose access has ended or who can have no such part in sessions.
 */
export async function peopleToJoin(
  db: Db,
  people: readonly Pick<Join, 'person' | 'role'>[],
): Promise<{ id: string }[]> {
  const parts = new Map(people.map(({ person, role }) => [person, role]));
  const rows = await db
    .selectFrom('person')
    .leftJoin('client', 'client.person', 'person.id')
    .leftJoin('staff_member', 'staff_member.person', 'person.id')
    .where('person.id', 'in', [...parts.keys()])
    .where('client.merged_into', 'is', null)
    .where('staff_member.deactivated_at', 'is', null)
    .select(['person.id', 'staff_member.roles'])
    .execute();
  return rows.flatMap(({ id, roles }) => {
    const part = parts.get(id);
    return part === undefined || keepOut(roles, part) ? [] : [{ id }];
  });
}

export type There = Awaited<ReturnType<typeof peopleIn>>;

/**
 * Whether somebody may join.
 * @throws AppError `not-found` (`person`) for someone nobody knows; `not-allowed` (`there`, or
 * `one-client` where a course is for one); `full`
 */
export async function checkJoin(
  db: Db,
  format: Format,
  there: There,
  { person, role }: Join,
): Promise<void> {
  const [known] = await peopleToJoin(db, [{ person, role }]);
  if (!known) throw new AppError('not-found', 'person');
  if (there.some((one) => one.person === person)) throw new AppError('not-allowed', 'there');
  if (there.length >= COURSE_LIMITS.people) throw new AppError('full', 'people');
  const alone = format === 'individual' && role === 'member';
  if (alone && there.some((one) => one.role === 'member')) {
    throw new AppError('not-allowed', 'one-client');
  }
}

/** Takes somebody in for the sessions from now on; who was there before comes back to their place. */
export async function join(
  db: Db,
  course: string,
  { person, role, name }: Join,
  now: number,
): Promise<void> {
  const part = { role, seat_name: name, joined_at: now, left_at: null };
  const { id } = await db
    .insertInto('membership')
    .values({ id: randomId(), course, person, ...part })
    .onConflict((conflict) => conflict.columns(['course', 'person']).doUpdateSet(part))
    .returning('id')
    .executeTakeFirstOrThrow();
  await endStandIns(db, id, now);
  await beginTherapy(db, membersAmong([{ person, role }]));
  if (!leads(role)) await invite({ db, clock: { now: () => now } }, id);
}

/** Whoever is in the course stands in for nobody, in the sessions that start from then on. */
export async function endStandIns(db: Db, membership: string, from: number): Promise<void> {
  await db
    .deleteFrom('stand_in')
    .where('membership', '=', membership)
    .where('session', 'in', (eb) =>
      eb.selectFrom('session').where('starts_at', '>=', from).select('id'),
    )
    .execute();
}

/**
 * Whether somebody may leave; gives who it is.
 * @throws AppError `not-found` (`membership`); `not-allowed` (`facilitator`) for the last facilitator.
 */
export function checkLeave(there: There, { membership }: Leave): { person: string } {
  const leaving = there.find(({ id }) => id === membership);
  if (!leaving) throw new AppError('not-found', 'membership');
  // Whoever is about to hand over will not be there.
  const others = there.filter((one) => one.id !== membership && one.left_at === null);
  if (!others.some(({ role }) => leads(role))) throw new AppError('not-allowed', 'facilitator');
  return { person: leaving.person };
}

/** Somebody comes no more; their seats in sessions that have begun stay. */
export async function leave(db: Db, { membership }: Leave, now: number): Promise<void> {
  await db.updateTable('membership').set({ left_at: now }).where('id', '=', membership).execute();
}
