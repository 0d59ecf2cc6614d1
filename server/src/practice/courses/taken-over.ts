import type { SessionId } from '@rapport/shared/contract/ids.ts';
import { AFTER_LAST_SESSION_MS } from '../access/invitations.ts';
import type { PracticeContext } from '../core/practice-context.ts';

/** A member's meeting alone hands nothing on: so long after it, it does not go on any more. */
const AFTER_MEETING_MS = 12 * 3_600_000;

/**
 * Whether nobody needs any more what a session hands on to the next one of its course: a later one
 * was opened since, or the last one is 30 days over, as join links are then. A course that pauses
 * until further notice still needs it.
 */
export async function isTakenOver(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  id: SessionId,
  since: number,
): Promise<boolean> {
  const session = await db
    .selectFrom('session')
    .where('id', '=', id)
    .select(['course', 'number', 'only_for', 'starts_at', 'minutes'])
    .executeTakeFirst();
  if (!session) return true;
  if (session.only_for !== null) {
    const over = Math.max(session.starts_at + session.minutes * 60_000, since);
    return clock.now() > over + AFTER_MEETING_MS;
  }
  const ofCourse = db
    .selectFrom('session')
    .where('course', '=', session.course)
    .where('cancelled_at', 'is', null);
  const later = await ofCourse
    .innerJoin('event', 'event.session', 'session.id')
    .where('number', '>', session.number)
    .where('event.seq', '=', 1)
    .where('event.at', '>=', since)
    .select('session.id')
    .limit(1)
    .executeTakeFirst();
  if (later) return true;
  const waiting = await db
    .selectFrom('session')
    .where('course', '=', session.course)
    .where('waiting', '=', 1)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  if (waiting) return false;
  const last = await ofCourse
    .select('starts_at as at')
    .orderBy('starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return !last || clock.now() > last.at + AFTER_LAST_SESSION_MS;
}
