import type { Calendar, CalendarAsked } from '@rapport/shared/contract/calendar.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { instantOf } from '../scheduling/wall-time.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';
import { coursesLedBy } from './course-access.ts';

/**
 * The sessions of those days that the holder of a staff account facilitates, by their starts: of
 * courses that they lead now, whenever the sessions are.
 */
export async function calendar(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
  { from, until, timeZone }: CalendarAsked,
): Promise<Calendar> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('course', 'course.id', 'session.course')
    .where('session.course', 'in', coursesLedBy(db, account))
    .where('session.starts_at', '>=', instantOf(`${from}T00:00`, timeZone))
    .where('session.starts_at', '<', instantOf(`${until}T00:00`, timeZone))
    .select([
      'session.id',
      'session.course',
      'course.title',
      'session.number',
      'course.sessions_planned as of',
      'session.kind',
      'course.format',
      'session.starts_at as startsAt',
      'session.time_zone as timeZone',
      'session.minutes',
      'session.cancelled_at as cancelledAt',
    ])
    .orderBy('session.starts_at')
    .orderBy('session.id')
    .execute();
  return {
    now: new Date(clock.now()).toISOString(),
    sessions: rows.map(({ number, startsAt, cancelledAt, ...session }) => ({
      ...session,
      ...(number > 0 && { number }),
      startsAt: isoInZone(startsAt, session.timeZone),
      cancelled: cancelledAt !== null,
    })),
  };
}
