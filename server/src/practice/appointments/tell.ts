import type { Db } from '../../storage/database.ts';
import type { MailOut, PracticeContext } from '../core/practice-context.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type {} from '../people/tables.ts';
import type {} from '../scheduling/tables.ts';
import { attended } from './attended.ts';
import { newsOf, type Appointment, type Entry } from './entries.ts';
import type {} from './tables.ts';

/** Whoever has more news than this at once gets one letter with everything that is planned. */
const LETTERS_AT_ONCE = 3;

/**
 * Notes what the clients of a course are to know of its dates, and puts what is new to them in the
 * outbox: in the transaction that has changed the course.
 */
export async function tellAppointments(
  { db: tx, clock, mail }: Pick<PracticeContext, 'db' | 'clock' | 'mail'>,
  course: string,
): Promise<void> {
  const now = clock.now();
  const news = newsOf(await toldIn(tx, course, now), await plannedIn(tx, course, now));
  await note(tx, news, now);
  if (!mail) return;
  for (const own of Map.groupBy(news, ({ membership }) => membership).values()) {
    await write(tx, mail, own, now);
  }
}

/** What people were told of appointments that are still to come. */
async function toldIn(db: Db, course: string, now: number): Promise<Entry[]> {
  const rows = await db
    .selectFrom('calendar_entry')
    .innerJoin('membership', 'membership.id', 'calendar_entry.membership')
    .where('membership.course', '=', course)
    .where('calendar_entry.starts_at', '>', now)
    .select(['session', 'membership', 'starts_at as at', 'minutes', 'cancelled', 'sequence'])
    .execute();
  return rows.map((row) => ({ ...row, cancelled: row.cancelled === 1 }));
}

/** The appointments of the clients of a course that are still to come. */
const plannedIn = (db: Db, course: string, now: number): Promise<Appointment[]> =>
  attended(db)
    .where('membership.course', '=', course)
    .where('membership.role', 'not in', ['facilitator', 'co-facilitator'])
    .where('session.starts_at', '>', now)
    .select(['session.id as session', 'membership.id as membership'])
    .select(['session.starts_at as at', 'session.minutes'])
    .execute();

async function note(db: Db, news: readonly Entry[], now: number): Promise<void> {
  if (news.length === 0) return;
  const rows = news.map(({ session, membership, at, minutes, cancelled, sequence }) => ({
    session,
    membership,
    starts_at: at,
    minutes,
    cancelled: cancelled ? 1 : 0,
    sequence,
    changed_at: now,
  }));
  await db
    .insertInto('calendar_entry')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['membership', 'session']).doUpdateSet((eb) => ({
        starts_at: eb.ref('excluded.starts_at'),
        minutes: eb.ref('excluded.minutes'),
        cancelled: eb.ref('excluded.cancelled'),
        sequence: eb.ref('excluded.sequence'),
        changed_at: eb.ref('excluded.changed_at'),
      })),
    )
    .execute();
}

/** The letters for one person: one for each appointment, or one for all. */
async function write(db: Db, mail: MailOut, news: readonly Entry[], at: number): Promise<void> {
  const [first] = news;
  if (!first) return;
  const { membership: subject } = first;
  if (news.length > LETTERS_AT_ONCE) {
    const notAfter = Math.max(...news.map((one) => one.at));
    return enqueue(db, mail, { kind: 'appointments', subject, at, notAfter });
  }
  for (const { session, at: notAfter } of news) {
    await enqueue(db, mail, { kind: 'appointment', subject, session, at, notAfter });
  }
}
