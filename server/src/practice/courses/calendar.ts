import type {
  Calendar,
  CalendarAsked,
  CalendarSession,
} from '@rapport/shared/contract/calendar.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { Db } from '../../storage/database.ts';
import { sessionsStoodIn } from '../people/takes-part.ts';
import { isStandInTime } from '../scheduling/stand-in-time.ts';
import { instantOf } from '../scheduling/wall-time.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';
import { coursesLedBy, isOwn } from './course-access.ts';

const MINUTE = 60_000;

/**
 * The sessions of those days that the holder of a staff account facilitates, by their starts: of
 * courses that they lead now, whenever the sessions are, and those that they stand in for until
 * these are over.
 */
export async function calendar(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
  asked: CalendarAsked,
): Promise<Calendar> {
  const now = clock.now();
  const own = await sessionsOn(db, asked)
    .where('session.course', 'in', coursesLedBy(db, account, now))
    .where(isOwn(account, now))
    .execute();
  const others = await sessionsOn(db, asked)
    .where('session.id', 'in', sessionsStoodIn(db, account))
    .execute();
  const ahead = others.filter(
    ({ id, startsAt, minutes }) =>
      startsAt + minutes * MINUTE > now && !own.some((session) => session.id === id),
  );
  const mayRead = (standsIn: boolean, row: { startsAt: number; minutes: number }) =>
    !standsIn || isStandInTime(row, now);
  return {
    now: new Date(now).toISOString(),
    sessions: [
      ...own.map((row) => ({ row, standsIn: false })),
      ...ahead.map((row) => ({ row, standsIn: true })),
    ]
      .toSorted((a, b) => a.row.startsAt - b.row.startsAt || (a.row.id < b.row.id ? -1 : 1))
      .map(({ row, standsIn }) => ({
        // Whose a session alone is, who stands in reads when they may see its people.
        ...sessionShown({ ...row, member: mayRead(standsIn, row) ? row.member : null }),
        ...(standsIn && { standIn: true as const }),
      })),
  };
}

/** A session as calendars show it. */
export const sessionShown = ({
  number,
  member,
  startsAt,
  cancelledAt,
  ...session
}: Awaited<ReturnType<ReturnType<typeof sessionsOn>['execute']>>[number]): CalendarSession => ({
  ...session,
  ...(number > 0 && { number }),
  ...(member !== null && { member }),
  startsAt: isoInZone(startsAt, session.timeZone),
  cancelled: cancelledAt !== null,
});

/** The sessions of some days, of all courses. */
export const sessionsOn = (db: Db, { from, until, timeZone }: CalendarAsked) =>
  db
    .selectFrom('session')
    .innerJoin('course', 'course.id', 'session.course')
    .leftJoin('membership as alone', 'alone.id', 'session.only_for')
    .where('session.starts_at', '>=', instantOf(`${from}T00:00`, timeZone))
    .where('session.starts_at', '<', instantOf(`${until}T00:00`, timeZone))
    .select([
      'session.id',
      'session.course',
      'course.title',
      'session.number',
      'alone.seat_name as member',
      'course.sessions_planned as of',
      'session.kind',
      'course.format',
      'session.starts_at as startsAt',
      'session.time_zone as timeZone',
      'session.minutes',
      'session.cancelled_at as cancelledAt',
    ]);
