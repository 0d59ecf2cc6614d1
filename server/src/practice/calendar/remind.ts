import type { PracticeContext } from '../core/practice-context.ts';
import type {} from '../courses/tables.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { isFor } from '../people/takes-part.ts';
import type {} from '../people/tables.ts';
import type {} from '../scheduling/tables.ts';
import type {} from '../appointments/tables.ts';

const HOUR = 3_600_000;

/**
 * When clients are reminded before a session. A server that was down at that moment makes up for it
 * until `atLeast` before the start: a day's reminder in the last hours would come with the other.
 */
const REMINDERS = [
  { name: 'day', ahead: 24 * HOUR, atLeast: 6 * HOUR },
  { name: 'hour', ahead: HOUR, atLeast: 10 * 60_000 },
] as const;

/** Puts the reminders that are due in the outbox: each once, however many servers do this. */
export async function remind({
  db,
  clock,
  mail,
}: Pick<PracticeContext, 'db' | 'clock' | 'mail'>): Promise<void> {
  if (!mail) return;
  const now = clock.now();
  for (const { name, ahead, atLeast } of REMINDERS) {
    const due = await db
      .selectFrom('session')
      .innerJoin('course', 'course.id', 'session.course')
      .innerJoin('membership', 'membership.course', 'session.course')
      .where('session.cancelled_at', 'is', null)
      .where('session.starts_at', '>', now + atLeast)
      .where('session.starts_at', '<=', now + ahead)
      // Whoever has just been told of it needs no reminder.
      .where((eb) => eb('course.planned_at', '<=', eb('session.starts_at', '-', ahead)))
      .where('membership.role', 'not in', ['facilitator', 'co-facilitator'])
      .where('membership.left_at', 'is', null)
      .where(isFor)
      .where((eb) => eb('membership.joined_at', '<=', eb('session.starts_at', '-', ahead)))
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('reminder_stop')
              .whereRef('reminder_stop.person', '=', 'membership.person')
              .select('reminder_stop.person'),
          ),
        ),
      )
      // Most are there already: they need no try at writing.
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('outbox')
              .where('outbox.kind', '=', 'reminder')
              .whereRef('outbox.session', '=', 'session.id')
              .whereRef('outbox.subject', '=', 'membership.id')
              .whereRef('outbox.not_after', '=', 'session.starts_at')
              .where('outbox.created_at', '>=', eb('session.starts_at', '-', ahead))
              .select('outbox.id'),
          ),
        ),
      )
      .select(['session.id as session', 'session.starts_at as start', 'membership.id as subject'])
      .execute();
    for (const { session, start, subject } of due) {
      const once = `${name} ${session} ${subject} ${String(start)}`;
      await enqueue(db, mail, {
        kind: 'reminder',
        subject,
        session,
        at: now,
        notAfter: start,
        once,
      });
    }
  }
}
