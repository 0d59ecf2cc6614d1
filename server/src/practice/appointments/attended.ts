import type { Db } from '../../storage/database.ts';
import { takesPart } from '../people/takes-part.ts';
import type {} from '../scheduling/tables.ts';

/**
 * The sessions that people take part in, by their starts, as `membership` joined with `session`:
 * those that were not cancelled, from the moment on in which somebody joined until they left, and
 * those in which they stand in.
 */
export const attended = (db: Db) =>
  db
    .selectFrom('membership')
    .innerJoin('session', 'session.course', 'membership.course')
    .where('session.cancelled_at', 'is', null)
    .where(takesPart)
    .orderBy('session.starts_at')
    .orderBy('session.id');
