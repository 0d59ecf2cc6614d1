import type { Visit } from '@rapport/shared/contract/rest.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { formatOf } from '@rapport/shared/rules/session-format.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { sessionsFor, timingNow, type Timing, type Visitor } from './current-session.ts';
import type { Session } from './sessions.ts';
import { pauseOf } from './pause.ts';
import { isoInZone } from './zoned-time.ts';

const MINUTE = 60_000;
/** So long before its start somebody with a link is asked in. */
const EARLY_MS = 60 * MINUTE;

/**
 * How somebody whose link leads to this session finds it, and which sessions of their course
 * are still to come for them. A session that is running is one to come to, however early.
 */
export async function visitTo(
  context: PracticeContext,
  session: Session,
  visitor: Visitor,
): Promise<Visit> {
  const now = context.clock.now();
  const since = Math.max(visitor.since, now);
  const coming = await sessionsFor(context.db, { ...visitor, since }).execute();
  const [next] = coming;
  const pause = pauseOf(session, now);
  const timing = session.cancelledAt === null ? await timingNow(context, session) : 'past';
  const isClosed =
    timing === 'running' && (await context.rooms.roomStatus(session.id)).doorClosed === true;
  const when = whenIs(timing, session.startsAt, now);
  const lateAfter = leads(visitor.role) ? null : lateAfterIn(when === 'time' ? session : next);
  return {
    when,
    ...(timing === 'held' && { held: true }),
    ...(isClosed && { doorClosed: true }),
    ...(lateAfter !== null && { lateAfter }),
    now: new Date(now).toISOString(),
    ...(next && { opensAt: isoInZone(next.startsAt - EARLY_MS, next.timeZone) }),
    ...(pause && { pause }),
    coming: coming.map(({ startsAt, timeZone, minutes, onlyFor }) => ({
      startsAt: isoInZone(startsAt, timeZone),
      timeZone,
      minutes,
      ...(onlyFor !== null && { alone: true as const }),
    })),
  };
}

/** From when on people are late in this session: one of a member alone waits for nobody else. */
const lateAfterIn = (session: Session | undefined): number | null =>
  session && formatOf(session.format, session.kind) === 'group' ? session.lateAfter : null;

function whenIs(timing: Timing, startsAt: number, now: number): Visit['when'] {
  if (timing === 'running') return 'time';
  if (timing === 'held' || timing === 'past') return 'over';
  return now < startsAt - EARLY_MS ? 'early' : 'time';
}
