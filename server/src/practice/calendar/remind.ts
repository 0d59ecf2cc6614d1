import type { PracticeContext } from '../core/practice-context.ts';
import type {} from '../appointments/tables.ts';
import type {} from '../courses/tables.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { isFor } from '../people/takes-part.ts';
import type {} from '../people/tables.ts';
import type {} from '../scheduling/tables.ts';
import { dueReminders, onceFor, type DueReminder } from './reminder-times.ts';
import { storedLetters } from './stored-letters.ts';

type Context = Pick<PracticeContext, 'db' | 'clock' | 'mail'>;

/** Puts the reminders that are due in the outbox: each once, however many servers do this. */
export async function remind({ db, clock, mail }: Context): Promise<void> {
  if (!mail) return;
  const now = clock.now();
  const { reminders } = (await storedLetters({ db })).body;
  for (const reminder of dueReminders(reminders, now)) {
    for (const { session, start, subject } of await whomToRemind(db, reminder)) {
      await enqueue(db, mail, {
        kind: 'reminder',
        subject,
        session,
        at: now,
        notAfter: start,
        once: onceFor(reminder.time, { session, subject, start }),
      });
    }
  }
}

/** Whose appointments a reminder is due for. */
const whomToRemind = (
  db: Context['db'],
  { ahead, startsAfter, startsUntil }: DueReminder,
): Promise<{ session: string; start: number; subject: string }[]> =>
  db
    .selectFrom('session')
    .innerJoin('course', 'course.id', 'session.course')
    .innerJoin('membership', 'membership.course', 'session.course')
    .leftJoin('calendar_entry', (join) =>
      join
        .onRef('calendar_entry.membership', '=', 'membership.id')
        .onRef('calendar_entry.session', '=', 'session.id'),
    )
    .where('session.cancelled_at', 'is', null)
    .where('session.starts_at', '>', startsAfter)
    .where('session.starts_at', '<=', startsUntil)
    // Whoever has just been told of it needs no reminder.
    .where((eb) => eb('course.planned_at', '<=', eb('session.starts_at', '-', ahead)))
    .where((eb) =>
      eb.or([
        eb('calendar_entry.changed_at', 'is', null),
        eb('calendar_entry.changed_at', '<=', eb('session.starts_at', '-', ahead)),
      ]),
    )
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
    // Whoever was reminded since then already needs no other, whatever times were set then.
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
