import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import { endFeed, feedLink, knownFeed, ownerOfFeed } from '../access/feed-links.ts';
import { attended } from '../appointments/attended.ts';
import { signsIn } from '../access/signs-in.ts';
import { profileOf } from '../care/practice-profile.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type {} from '../courses/tables.ts';
import type { Seat } from '../people/seats.ts';
import { mergedInto } from '../people/merged-into.ts';
import type {} from '../people/tables.ts';
import type {} from '../scheduling/tables.ts';
import { keepOut } from '../staff/roles.ts';
import type {} from '../staff/tables.ts';
import { calendarText, eventUid, type CalendarEvent } from './calendar-text.ts';
import type {} from '../appointments/tables.ts';

/** How long a session stays in a feed that is over. */
const PAST_MS = 90 * 86_400_000;

type Context = Pick<PracticeContext, 'db' | 'clock' | 'linkKey' | 'publicUrl'>;

/** Somebody's own calendar, at an address that is a secret. */
export interface CalendarFeeds {
  /** The address of the calendar of who is signed in; nothing where there is none. */
  feedOf(account: string): Promise<{ link?: string }>;
  /** A new address for the calendar of who is signed in; the one before gives nothing any more. */
  renewFeed(account: string): Promise<string>;
  /** Nothing is given at the address any more. */
  endFeed(account: string): Promise<void>;
  /**
   * The address of the calendar of who shows a link. @throws AppError `not-allowed` where a link
   * alone opens nothing, as that of a facilitator
   */
  feedOfSeat(seat: Pick<Seat, 'person' | 'role' | 'account'>): Promise<string>;
  /**
   * The calendar at an address; `once` gives what is ahead, to be put into a calendar.
   * @throws AppError `not-found`
   */
  calendarAt(token: string, how?: { once: boolean }): Promise<string>;
}

export const createCalendarFeeds = (context: Context): CalendarFeeds => ({
  feedOf: async (account) => {
    const link = await knownFeed(context, await personOf(context.db, account));
    return link === undefined ? {} : { link };
  },
  renewFeed: async (account) => {
    const person = await personOf(context.db, account);
    await endFeed(context.db, person);
    return feedLink(context, person);
  },
  endFeed: async (account) => endFeed(context.db, await personOf(context.db, account)),
  feedOfSeat: async (seat) => {
    if (signsIn(seat)) throw new AppError('not-allowed');
    return feedLink(context, seat.person);
  },
  calendarAt: (token, { once } = { once: false }) => calendarAt(context, token, once),
});

/** @throws AppError `not-found` */
async function personOf(db: Db, account: string): Promise<string> {
  const row = await db
    .selectFrom('person')
    .where('account', '=', account)
    .select('id')
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'person');
  return row.id;
}

async function calendarAt(
  { db, clock, publicUrl }: Context,
  token: string,
  once: boolean,
): Promise<string> {
  const owner = await ownerOfFeed(db, token);
  if (owner === undefined || (await isClosed(db, owner))) throw new AppError('not-found');
  const person = await mergedInto(db, owner);
  const { hostname } = new URL(publicUrl);
  const { profile } = await profileOf({ db, clock });
  const since = clock.now() - (once ? 0 : PAST_MS);
  const events = await eventsOf(db, { person, since, hostname });
  return calendarText(events, profile, once ? { method: 'PUBLISH' } : undefined);
}

/** Whether the practice has ended somebody's access. */
async function isClosed(db: Db, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('staff_member')
    .where('person', '=', person)
    .where('deactivated_at', 'is not', null)
    .select('person')
    .executeTakeFirst();
  return row !== undefined;
}

/** The sessions that somebody takes part in, by their starts. */
async function eventsOf(
  db: Db,
  { person, since, hostname }: { person: string; since: number; hostname: string },
): Promise<CalendarEvent[]> {
  const rows = await attended(db)
    .innerJoin('course', 'course.id', 'membership.course')
    .leftJoin('calendar_entry', (join) =>
      join
        .onRef('calendar_entry.session', '=', 'session.id')
        .onRef('calendar_entry.membership', '=', 'membership.id'),
    )
    .leftJoin('staff_member', 'staff_member.person', 'membership.person')
    .where('membership.person', '=', person)
    .where('session.starts_at', '>', since)
    .select(['staff_member.roles', 'membership.role'])
    .select(['session.id as session', 'membership.id as membership', 'session.minutes'])
    .select(['session.starts_at as at', 'course.planned_at as plannedAt'])
    .select(['calendar_entry.sequence', 'calendar_entry.changed_at as changedAt'])
    .execute();
  // What somebody is in the practice no more, their calendar shows no more.
  const theirs = rows.filter(({ roles, role }) => !keepOut(roles, role));
  return theirs.map(({ session, membership, at, minutes, sequence, plannedAt, changedAt }) => ({
    uid: eventUid(session, membership, hostname),
    sequence: sequence ?? 0,
    at,
    minutes,
    // Not the moment of asking: the same calendar is the same text.
    changedAt: changedAt ?? plannedAt,
  }));
}
