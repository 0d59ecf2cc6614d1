import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { Db } from '../../storage/database.ts';
import type {} from '../people/tables.ts';
import type {} from './tables.ts';

/** A session to which somebody was let in. */
interface LettingIn {
  readonly session: SessionId;
  /** The person's seat in it. */
  readonly seat: SeatId;
  /** When they were let in last, ms since the epoch. */
  readonly at: number;
}

/** The sessions of a course to which whoever has this seat was let in, the last one first. */
export const lettingsIn = (db: Db, seat: SeatId, most: number): Promise<LettingIn[]> =>
  db
    .selectFrom('seat as this')
    .innerJoin('seat', 'seat.membership', 'this.membership')
    .innerJoin('audit', 'audit.session', 'seat.session')
    .innerJoin('membership', 'membership.id', 'seat.membership')
    .where('this.id', '=', seat)
    .where('audit.action', 'in', ['admitted', 'new-device-admitted'])
    .where((eb) =>
      eb.or([
        eb('audit.subject', '=', eb.ref('membership.person')),
        // What was entered about the other one of two records that were merged since.
        eb(
          'audit.subject',
          'in',
          eb
            .selectFrom('client')
            .whereRef('merged_into', '=', 'membership.person')
            .select('client.person'),
        ),
      ]),
    )
    .groupBy(['seat.session', 'seat.id'])
    .select((eb) => ['seat.session', 'seat.id as seat', eb.fn.max('audit.at').as('at')])
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
