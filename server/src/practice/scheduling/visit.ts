import type { Visit } from '@rapport/shared/contract/rest.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { timingNow, type Timing } from './current-session.ts';
import { selectSessions, type Session } from './sessions.ts';
import { pauseOf } from './pause.ts';
import { isoInZone } from './zoned-time.ts';

const MINUTE = 60_000;
/** So long before its start somebody with a link is asked in. */
const EARLY_MS = 60 * MINUTE;

/**
 * How somebody whose link leads to this session finds it, of the sessions of their course that start
 * since then. A session that is running is one to come to, however early.
 */
export async function visitTo(
  context: PracticeContext,
  session: Session,
  since: number,
): Promise<Visit> {
  const now = context.clock.now();
  const coming = await selectSessions(context.db)
    .where('session.course', '=', session.course)
    .where('session.starts_at', '>=', Math.max(since, now))
    .execute();
  const [next] = coming;
  const pause = pauseOf(session, now);
  return {
    when:
      session.cancelledAt === null
        ? whenIs(await timingNow(context, session), session.startsAt, now)
        : 'over',
    now: new Date(now).toISOString(),
    ...(next && { opensAt: isoInZone(next.startsAt - EARLY_MS, next.timeZone) }),
    ...(pause && { pause }),
    coming: coming.map(({ startsAt, timeZone, minutes }) => ({
      startsAt: isoInZone(startsAt, timeZone),
      timeZone,
      minutes,
    })),
  };
}

function whenIs(timing: Timing, startsAt: number, now: number): Visit['when'] {
  if (timing === 'running') return 'time';
  if (timing === 'held' || timing === 'past') return 'over';
  return now < startsAt - EARLY_MS ? 'early' : 'time';
}
