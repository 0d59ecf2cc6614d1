import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { AppError } from '../../platform/errors.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { Db } from '../../storage/database.ts';
import { selectAllSessions, selectSessions, type Session } from './sessions.ts';
import { onSameDay } from './zoned-time.ts';

const HOUR = 3_600_000;

/** A room whose last event is older is not taken for running, though nobody ended it. */
const RUNNING_MS = 12 * HOUR;
/** How long after its planned end a session still counts as the present one. */
export const AFTER_END_MS = 4 * HOUR;
/** How far ahead one counts as the present one. */
const AHEAD_MS = 12 * HOUR;

/** A session as it stands now: it goes on, is due, has been held, or is for another time. */
export type Timing = 'running' | 'due' | 'held' | 'later' | 'past';

type Timed = Pick<Session, 'startsAt' | 'minutes' | 'movedAt'>;

/** How the session stands at `now`; `ended` is whether its room was ended. */
export function timingOf(
  { startsAt, minutes, movedAt }: Timed,
  ended: boolean,
  now: number,
): Timing {
  if (movedAt !== null && !ended && now - movedAt < RUNNING_MS) return 'running';
  if (now >= startsAt + minutes * 60_000 + AFTER_END_MS) return 'past';
  if (ended) return 'held';
  return startsAt <= now + AHEAD_MS ? 'due' : 'later';
}

/** Somebody in a course, and since when its sessions are for them. */
export interface Visitor {
  readonly course: string;
  readonly membership: string;
  readonly role: MembershipRole;
  readonly since: number;
}

/** The sessions of a visitor's course that are for them: for everyone, or theirs alone. */
export const sessionsFor = (db: Db, { course, membership, role, since }: Visitor) =>
  selectSessions(db)
    .where('session.course', '=', course)
    .where('session.starts_at', '>=', since)
    .$if(!leads(role), (query) =>
      query.where((eb) =>
        eb.or([eb('session.only_for', 'is', null), eb('session.only_for', '=', membership)]),
      ),
    );

/**
 * The session that a join link leads to: the one that is running; else the one that is due about
 * now, of several the first that is not over by plan and starts within the hour; else the one just
 * held (its page says that it has ended); else the next; else the last; else one that waits for a
 * date.
 * @throws AppError `not-found` for a course without sessions.
 */
export async function currentSession(context: PracticeContext, visitor: Visitor): Promise<Session> {
  const now = context.clock.now();
  const sessions = await sessionsFor(context.db, visitor).execute();
  const timed = await Promise.all(
    sessions.map(async (s) => ({ s, t: await timingNow(context, s) })),
  );
  const first = (timing: Timing) => timed.find(({ t }) => t === timing)?.s;
  const last = (timing: Timing) => timed.findLast(({ t }) => t === timing)?.s;
  const current =
    last('running') ??
    timed.find(({ s, t }) => t === 'due' && isAboutNow(s, now))?.s ??
    first('due') ??
    last('held') ??
    first('later') ??
    sessions.at(-1) ??
    (await waitingSession(context.db, visitor.course));
  if (!current) throw new AppError('not-found', 'session');
  return current;
}

const isAboutNow = ({ startsAt, minutes }: Timed, now: number): boolean =>
  startsAt <= now + HOUR && now < startsAt + minutes * 60_000;

/** Where a course pauses until further notice, and somebody was in no session before. */
const waitingSession = (db: Db, course: string) =>
  selectAllSessions(db)
    .where('session.course', '=', course)
    .where('session.waiting', '=', 1)
    .executeTakeFirst();

/** Whether staff see the session among today's: it is running, due or just held, or of this day. */
export async function isToday(context: PracticeContext, session: Session): Promise<boolean> {
  const t = await timingNow(context, session);
  if (t === 'running' || t === 'due' || t === 'held') return true;
  return onSameDay(session.startsAt, context.clock.now(), session.timeZone);
}

/** Whether it goes on or is over: what is so is not changed any more. */
export async function hasBegun(context: PracticeContext, session: Session): Promise<boolean> {
  if (session.startsAt <= context.clock.now()) return true;
  const t = await timingNow(context, session);
  return t === 'running' || t === 'held';
}

/** As {@link timingOf}, now; the session's room says whether it was ended. */
export async function timingNow(
  { rooms, clock }: Pick<PracticeContext, 'rooms' | 'clock'>,
  session: Session,
): Promise<Timing> {
  const now = clock.now();
  // A room is asked only where its answer counts: for that, it may have to read its whole stream.
  const asked = session.movedAt !== null && now - session.movedAt < 2 * RUNNING_MS;
  const ended = asked && (await rooms.roomStatus(session.id)).ended;
  return timingOf(session, ended, now);
}
