import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import { isFor, STAND_IN_ROLE, staysBeyond } from './takes-part.ts';
import type {} from './tables.ts';

/** A membership's place in one session. */
export interface Seat {
  readonly seat: SeatId;
  readonly membership: string;
  readonly person: string;
  /** The staff account of the person; clients have none. */
  readonly account: string | null;
  readonly role: MembershipRole;
  readonly name: string;
  /** Whether the person leads this session alone, and has no other part in the course. */
  readonly standsIn: boolean;
}

/**
 * Everyone's seats in a session, in the order of their random names: of those who had joined the
 * course when it started, and had not left it, and of who stands in. Who has none yet gets one now.
 */
export async function seatsOf(db: Db, session: { id: SessionId; course: string }): Promise<Seat[]> {
  const found = await find(db, session);
  const seats = found.flatMap(({ seat, standIn, role, ...row }) => {
    if (seat === null) return [];
    return [
      { ...row, seat, role: standIn === null ? role : STAND_IN_ROLE, standsIn: standIn !== null },
    ];
  });
  if (seats.length === found.length) return seats.sort((a, b) => (a.seat < b.seat ? -1 : 1));
  const missing = found.filter((row) => row.seat === null);
  await db
    .insertInto('seat')
    .values(missing.map(({ membership }) => ({ id: randomId(), session: session.id, membership })))
    // Two who ask at once: the first one's names hold.
    .onConflict((conflict) => conflict.columns(['session', 'membership']).doNothing())
    .execute();
  return seatsOf(db, session);
}

const find = (db: Db, session: { id: SessionId; course: string }) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .leftJoin('seat', (join) =>
      join.onRef('seat.membership', '=', 'membership.id').on('seat.session', '=', session.id),
    )
    .innerJoin('session', (join) => join.on('session.id', '=', session.id))
    .where('membership.course', '=', session.course)
    .leftJoin('stand_in', (join) =>
      join
        .onRef('stand_in.membership', '=', 'membership.id')
        .onRef('stand_in.session', '=', 'session.id'),
    )
    .where((eb) =>
      eb.or([
        eb('stand_in.session', 'is not', null),
        eb.and([
          eb.or([
            eb('seat.id', 'is not', null),
            eb('membership.joined_at', '<=', eb.ref('session.starts_at')),
            // Whoever is in the course at all is in what has no date yet.
            eb('session.waiting', '=', 1),
          ]),
          staysBeyond(eb),
          isFor(eb),
        ]),
      ]),
    )
    .select([
      'seat.id as seat',
      'membership.id as membership',
      'membership.person as person',
      'person.account as account',
      'membership.role as role',
      'membership.seat_name as name',
      'stand_in.session as standIn',
    ])
    .execute();

/** The seats of a membership in this session and those before it, the newest first. */
export const latestSeats = (
  db: Db,
  { course, startsAt }: { course: string; startsAt: number },
  membership: string,
  most: number,
): Promise<{ session: SessionId; seat: SeatId }[]> =>
  db
    .selectFrom('seat')
    .innerJoin('session', 'session.id', 'seat.session')
    .where('session.course', '=', course)
    .where('session.starts_at', '<=', startsAt)
    .where('session.cancelled_at', 'is', null)
    .where('seat.membership', '=', membership)
    .orderBy('session.starts_at', 'desc')
    .limit(most)
    .select(['session.id as session', 'seat.id as seat'])
    .execute();
