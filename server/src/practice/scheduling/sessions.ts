import type { SessionId } from '@rapport/shared/contract/ids.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type {} from './tables.ts';

/** A session with what its course says about it. */
export type Session = Awaited<ReturnType<typeof findSession>>;

/** All that are held, or were: as {@link selectAllSessions}, without those that were cancelled. */
export const selectSessions = (db: Db) =>
  selectAllSessions(db).where('session.cancelled_at', 'is', null);

/** Sessions joined with their course, and when their room last moved (null: it never ran). */
export const selectAllSessions = (db: Db) =>
  db
    .selectFrom('session')
    .innerJoin('course', 'course.id', 'session.course')
    .leftJoin('membership as alone', 'alone.id', 'session.only_for')
    .select((eb) => [
      'session.id',
      'session.course',
      'session.number',
      'session.phase',
      'session.kind',
      'session.wall',
      'session.starts_at as startsAt',
      'session.time_zone as timeZone',
      'session.minutes',
      'session.cancelled_at as cancelledAt',
      'session.waiting',
      'session.only_for as onlyFor',
      'alone.seat_name as member',
      'course.title',
      'course.approach',
      'course.format',
      'course.revision',
      'course.sessions_planned as of',
      'course.paused_from as pausedFrom',
      'course.paused_again as pausedAgain',
      'course.group_messages as groupMessages',
      'course.keep_messages as keepMessages',
      'course.keep_polls as keepPolls',
      'course.late_after as lateAfter',
      eb
        .selectFrom('event')
        .select('event.at')
        .whereRef('event.session', '=', 'session.id')
        .orderBy('event.seq', 'desc')
        .limit(1)
        .as('movedAt'),
    ])
    .orderBy('session.starts_at')
    // Of two at the same moment, as a session and what was called off for it, always in the same order.
    .orderBy('session.number')
    .orderBy('session.id');

/** @throws AppError `not-found` */
export async function findSession(db: Db, id: SessionId) {
  const session = await selectSessions(db).where('session.id', '=', id).executeTakeFirst();
  if (!session) throw new AppError('not-found', 'session');
  return session;
}
