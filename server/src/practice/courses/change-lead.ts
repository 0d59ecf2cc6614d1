import type { CoverChange } from '@rapport/shared/contract/course-cover.ts';
import { COURSE_LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { AppError } from '../../platform/errors.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import { STAND_IN_ROLE } from '../people/takes-part.ts';
import { instantOf } from '../scheduling/wall-time.ts';
import { dayIn } from '../scheduling/zoned-time.ts';
import { rolesIn } from '../staff/roles.ts';
import { openSlot } from './change-dates.ts';
import { endStandIns, type There } from './change-people.ts';
import type { Slot } from './slots.ts';

type StandIn = Extract<CoverChange, { kind: 'stand-in' }>;
type HandOver = Extract<CoverChange, { kind: 'hand-over' }>;

/** A course as it stands before its lead changes. */
export interface Led {
  readonly db: Db;
  readonly there: There;
  /** Its sessions, those of members alone among them. */
  readonly before: readonly Slot[];
  /** The sessions that wait for a date. */
  readonly waiting: readonly Slot[];
  readonly now: number;
}

/**
 * Whether somebody may stand in, and in which session.
 * @throws AppError `not-found` (`session`; `person` for who is no therapist here); `not-allowed` (`begun`;
 * `there` for somebody who is in the course; `stand-in` where somebody stands in already)
 */
export async function checkStandIn(
  { db, there, before }: Pick<Led, 'db' | 'there' | 'before'>,
  { session, person }: StandIn,
): Promise<Slot> {
  const slot = openSlot(before, session);
  await colleague(db, person);
  if (there.some((one) => one.person === person)) throw new AppError('not-allowed', 'there');
  if (await standInOf(db, session)) throw new AppError('not-allowed', 'stand-in');
  return slot;
}

/** Somebody leads one session; it makes them nothing in the course. */
export async function standIn(db: Db, course: string, { session, person }: StandIn): Promise<void> {
  const { name } = await colleague(db, person);
  await db
    .insertInto('membership')
    .values({
      id: randomId(),
      course,
      person,
      role: STAND_IN_ROLE,
      seat_name: name,
      joined_at: 0,
      left_at: 0,
    })
    .onConflict((conflict) => conflict.columns(['course', 'person']).doNothing())
    .execute();
  const { id: membership } = await db
    .selectFrom('membership')
    .where('course', '=', course)
    .where('person', '=', person)
    .select('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('stand_in').values({ session, membership }).execute();
}

/**
 * Whether a stand-in can be taken back; gives who it is.
 * @throws AppError `not-found` (`session`, `stand-in`); `not-allowed` (`begun`)
 */
export async function checkNoStandIn(
  { db, before }: Pick<Led, 'db' | 'before'>,
  session: string,
): Promise<{ person: string; membership: string }> {
  openSlot(before, session);
  const found = await standInOf(db, session);
  if (!found) throw new AppError('not-found', 'stand-in');
  return found;
}

/** Nobody stands in for the session any more. */
export async function endStandIn(db: Db, session: string): Promise<void> {
  await db.deleteFrom('stand_in').where('session', '=', session).execute();
}

/** Who stands in for which of these sessions. */
export const standInsOf = (db: Db, course: string) =>
  db
    .selectFrom('stand_in')
    .innerJoin('session', 'session.id', 'stand_in.session')
    .innerJoin('membership', 'membership.id', 'stand_in.membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .where('session.course', '=', course)
    .select(['stand_in.session', 'person.id as person', 'person.name'])
    .execute();

/** A hand-over that may be: who takes whose place, and from which moment on. */
export interface HandedOver {
  readonly from: { readonly membership: string; readonly role: MembershipRole };
  readonly person: string;
  readonly at: number;
}

/**
 * Whether a course may be handed over from that day on. A session that goes on ends as it began.
 * @throws AppError `not-found` (`membership`; `person` for who is no therapist here); `not-allowed`
 * (`there` for somebody who is in the course and does not lead; `over` where no session is left);
 * `invalid-message` (`change.from`) for a day that is past; `full`
 */
export async function checkHandOver(
  { db, there, before, waiting, now }: Led,
  { membership, person, from }: HandOver,
  timeZone: string,
): Promise<HandedOver> {
  const leaving = there.find(({ id }) => id === membership);
  if (!leaving || !leads(leaving.role) || leaving.left_at !== null) {
    throw new AppError('not-found', 'membership');
  }
  await colleague(db, person);
  const other = there.find((one) => one.person === person);
  if (other && (!leads(other.role) || other.left_at !== null || other === leaving)) {
    throw new AppError('not-allowed', 'there');
  }
  if (!other && there.length >= COURSE_LIMITS.people) throw new AppError('full', 'people');
  if (from < dayIn(now, timeZone)) throw new AppError('invalid-message', 'change.from');
  const goingOn = before
    .filter(({ begun }) => begun)
    .map(({ at, minutes }) => at + minutes * 60_000);
  const at = Math.max(now, instantOf(`${from}T00:00`, timeZone), ...goingOn);
  if (waiting.length === 0 && !before.some((slot) => !slot.begun && slot.at >= at)) {
    throw new AppError('not-allowed', 'over');
  }
  return { from: { membership, role: leaving.role }, person, at };
}

/** One facilitator's place is another's from that moment on; what was before stays theirs. */
export async function handOver(
  db: Db,
  course: string,
  { from, person, at }: HandedOver,
): Promise<void> {
  await db
    .updateTable('membership')
    .set({ left_at: at })
    .where('id', '=', from.membership)
    .execute();
  const { name } = await colleague(db, person);
  const there = await db
    .selectFrom('membership')
    .where('course', '=', course)
    .where('person', '=', person)
    .select(['id', 'left_at'])
    .executeTakeFirst();
  const part = { role: from.role, seat_name: name, joined_at: at, left_at: null };
  if (!there) {
    await db
      .insertInto('membership')
      .values({ id: randomId(), course, person, ...part })
      .execute();
    return;
  }
  // A co-facilitator has been there all along, and may now have the first place.
  const isThere = there.left_at === null;
  const change = isThere ? (from.role === 'facilitator' ? { role: from.role } : {}) : part;
  if (Object.keys(change).length > 0) {
    await db.updateTable('membership').set(change).where('id', '=', there.id).execute();
  }
  await endStandIns(db, there.id, at);
}

/**
 * Whether somebody was to hand over; gives who it is.
 * @throws AppError `not-found` (`membership`)
 */
export function checkStay(there: There, membership: string): { person: string } {
  const staying = there.find(({ id }) => id === membership);
  if (!staying || staying.left_at === null) throw new AppError('not-found', 'membership');
  return staying;
}

/** Whoever was to hand over stays. */
export async function stay(db: Db, membership: string): Promise<void> {
  await db.updateTable('membership').set({ left_at: null }).where('id', '=', membership).execute();
}

const standInOf = (db: Db, session: string) =>
  db
    .selectFrom('stand_in')
    .innerJoin('membership', 'membership.id', 'stand_in.membership')
    .where('stand_in.session', '=', session)
    .select(['membership.person', 'membership.id as membership'])
    .executeTakeFirst();

/** A therapist who works here and can sign in. @throws AppError `not-found` (`person`) */
async function colleague(db: Db, person: string): Promise<{ name: string }> {
  const found = await db
    .selectFrom('person')
    .innerJoin('staff_member', 'staff_member.person', 'person.id')
    .where('person.id', '=', person)
    .where('person.account', 'is not', null)
    .where('staff_member.deactivated_at', 'is', null)
    .select(['person.name', 'staff_member.roles'])
    .executeTakeFirst();
  if (!found || !rolesIn(found.roles).includes('therapist'))
    throw new AppError('not-found', 'person');
  return found;
}
