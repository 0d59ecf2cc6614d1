import type { Db } from '../../storage/database.ts';
import type {} from '../people/tables.ts';
import type {} from '../scheduling/tables.ts';

/**
 * The sessions that people take part in, by their starts, as `membership` joined with `session`:
 * those that were not cancelled, from the moment on in which somebody joined until they left.
 */
export const attended = (db: Db) =>
  db
    .selectFrom('membership')
    .innerJoin('session', 'session.course', 'membership.course')
    .where('session.cancelled_at', 'is', null)
    .whereRef('membership.joined_at', '<=', 'session.starts_at')
    .where((eb) =>
      eb.or([
        eb('membership.left_at', 'is', null),
        eb('membership.left_at', '>', eb.ref('session.starts_at')),
      ]),
    )
    .orderBy('session.starts_at');
