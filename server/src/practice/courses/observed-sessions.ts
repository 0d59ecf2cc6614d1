import type { ObservedSession, ObservedSessions } from '@rapport/shared/contract/observed.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { Db } from '../../storage/database.ts';
import { goesOn, isFor, standsInFor, staysBeyond, takesPart } from '../people/takes-part.ts';
import { timingNow, type Timing } from '../scheduling/current-session.ts';
import { selectSessions, type Session } from '../scheduling/sessions.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';

const DAY = 86_400_000;
/** So far back and ahead sessions are shown, and so many of each at most. */
const WEEKS = { past: 28 * DAY, ahead: 56 * DAY };
const MOST = 100;
/** What started longer ago is over, whatever its room says. */
const ABOUT_NOW_MS = 2 * DAY;

/** Where a session stands in the list. */
type Part = 'present' | 'coming' | 'past';

/**
 * The sessions of the courses whose observer the holder of a staff account is now, by when they
 * are. No session of a member alone is among them, and none from before they came.
 */
export async function observedSessions(
  context: PracticeContext,
  account: string,
): Promise<ObservedSessions> {
  const { db, clock } = context;
  const now = clock.now();
  const observed = selectSessions(db)
    .where('session.id', 'in', sessionsObserved(db, account, now))
    .limit(MOST);
  const ahead = await observed
    .where('session.starts_at', '>=', now - ABOUT_NOW_MS)
    .where('session.starts_at', '<', now + WEEKS.ahead)
    .execute();
  const past = await observed
    .clearOrderBy()
    .orderBy('session.starts_at', 'desc')
    .where('session.starts_at', '<', now - ABOUT_NOW_MS)
    .where('session.starts_at', '>=', now - WEEKS.past)
    .execute();
  const parts: Record<Part, Session[]> = { present: [], coming: [], past: [] };
  for (const session of ahead) parts[partOf(await timingNow(context, session))].push(session);
  const names = await facilitatorsOf(db, [...ahead, ...past]);
  const shown = (session: Session) => sessionShown(session, names.get(session.id) ?? []);
  return {
    now: new Date(now).toISOString(),
    present: parts.present.map(shown),
    coming: parts.coming.map(shown),
    past: [...parts.past.toReversed(), ...past].map(shown),
  };
}

const PARTS: Readonly<Record<Timing, Part>> = {
  running: 'present',
  due: 'present',
  held: 'past',
  past: 'past',
  later: 'coming',
};
const partOf = (timing: Timing): Part => PARTS[timing];

const sessionsObserved = (db: Db, account: string, now: number) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .innerJoin('session', 'session.course', 'membership.course')
    .where('person.account', '=', account)
    .where('membership.role', '=', 'observer')
    .where(goesOn('membership.left_at', now))
    .where((eb) =>
      eb.and([
        eb('membership.joined_at', '<=', eb.ref('session.starts_at')),
        staysBeyond(eb),
        isFor(eb),
      ]),
    )
    .select('session.id');

const sessionShown = (
  { id, title, number, of, kind, format, startsAt, timeZone, minutes }: Session,
  facilitators: string[],
): ObservedSession => ({
  id,
  title,
  number,
  of,
  kind,
  format,
  startsAt: isoInZone(startsAt, timeZone),
  timeZone,
  minutes,
  facilitators,
});

/** Who facilitates each of these sessions, stand-ins among them, by name. */
async function facilitatorsOf(
  db: Db,
  sessions: readonly Session[],
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (sessions.length === 0) return names;
  const rows = await db
    .selectFrom('membership')
    .innerJoin('session', 'session.course', 'membership.course')
    .innerJoin('person', 'person.id', 'membership.person')
    .where(
      'session.id',
      'in',
      sessions.map(({ id }) => id),
    )
    .where((eb) =>
      eb.or([eb('membership.role', 'in', ['facilitator', 'co-facilitator']), standsInFor(eb)]),
    )
    .where(takesPart)
    .select(['session.id', 'person.name'])
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  for (const { id, name } of rows) names.set(id, [...(names.get(id) ?? []), name]);
  return names;
}
