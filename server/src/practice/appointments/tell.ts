import type { ExpressionBuilder } from 'kysely';
import type { Db } from '../../storage/database.ts';
import type { Schema } from '../../storage/schema.ts';
import type { MailOut, PracticeContext } from '../core/practice-context.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type {} from '../outbox/tables.ts';
import { standsInFor } from '../people/takes-part.ts';
import type {} from '../people/tables.ts';
import type {} from '../scheduling/tables.ts';
import { attended } from './attended.ts';
import { newsOf, type Appointment, type Entry } from './entries.ts';
import type {} from './tables.ts';

/** Whoever has more news than this at once gets one letter with everything that is planned. */
const LETTERS_AT_ONCE = 3;

/** A session, and whose part in it is meant. */
type Part = Pick<Appointment, 'session' | 'membership'>;

const keyOf = ({ session, membership }: Part): string => `${session} ${membership}`;

/**
 * Notes what the clients of a course, and those who stand in for a session, are to know of its
 * dates, and puts what is new to them in the outbox: in the transaction that has changed the course.
 * @param takenBack who stands in for a session no more by this change
 */
export async function tellAppointments(
  { db: tx, clock, mail }: Pick<PracticeContext, 'db' | 'clock' | 'mail'>,
  course: string,
  takenBack?: Part,
): Promise<void> {
  const now = clock.now();
  const news = newsOf(await toldIn(tx, course, now), await plannedIn(tx, course, now));
  await note(tx, news, now);
  if (!mail) return;
  const standIns = await standInsIn(tx, course);
  const standsIn = new Set([...standIns, ...(takenBack ? [takenBack] : [])].map(keyOf));
  const letterTo = (one: Entry) => `${one.membership} ${String(standsIn.has(keyOf(one)))}`;
  for (const own of Map.groupBy(news, letterTo).values()) {
    await write(tx, mail, { news: own, asStandIn: own.some((o) => standsIn.has(keyOf(o))) }, now);
  }
}

/**
 * What people were told of appointments that are still to come: by what they were told, or by where
 * they stand since a zone's law was changed.
 */
async function toldIn(db: Db, course: string, now: number): Promise<Entry[]> {
  const rows = await db
    .selectFrom('calendar_entry')
    .innerJoin('membership', 'membership.id', 'calendar_entry.membership')
    .innerJoin('session', 'session.id', 'calendar_entry.session')
    .where('membership.course', '=', course)
    .where((eb) =>
      eb.or([eb('calendar_entry.starts_at', '>', now), eb('session.starts_at', '>', now)]),
    )
    .select(['calendar_entry.session', 'calendar_entry.membership', 'calendar_entry.minutes'])
    .select(['calendar_entry.starts_at as at', 'cancelled', 'sequence', 'new_at as newAt'])
    .select((eb) => eb.exists(waitingLetter(eb)).as('unheard'))
    .execute();
  return rows.map(({ unheard, ...row }) => ({
    ...row,
    cancelled: row.cancelled === 1,
    ...(Boolean(unheard) && { unheard: true }),
  }));
}

/** The letter that tells of an entry as it stands, where nobody has begun to send it. */
const waitingLetter = (
  eb: ExpressionBuilder<Schema, 'calendar_entry' | 'membership' | 'session'>,
) =>
  eb
    .selectFrom('outbox')
    .whereRef('outbox.session', '=', 'calendar_entry.session')
    .whereRef('outbox.subject', '=', 'calendar_entry.membership')
    .whereRef('outbox.created_at', '=', 'calendar_entry.changed_at')
    .where('outbox.state', '=', 'waiting')
    .where('outbox.kind', 'in', ['appointment', 'stand-in'])
    .where('outbox.tries', '=', 0)
    .select('outbox.id');

/**
 * The appointments of the clients of a course, and of those who stand in, that are still to come.
 * Its own facilitators plan them, and are told nothing.
 */
const plannedIn = (db: Db, course: string, now: number): Promise<Appointment[]> =>
  attended(db)
    .where('membership.course', '=', course)
    .where((eb) =>
      eb.or([eb('membership.role', 'not in', ['facilitator', 'co-facilitator']), standsInFor(eb)]),
    )
    .where('session.starts_at', '>', now)
    .select(['session.id as session', 'membership.id as membership'])
    .select(['session.starts_at as at', 'session.minutes'])
    .execute();

const standInsIn = (db: Db, course: string): Promise<Part[]> =>
  db
    .selectFrom('stand_in')
    .innerJoin('session', 'session.id', 'stand_in.session')
    .where('session.course', '=', course)
    .select(['stand_in.session', 'stand_in.membership'])
    .execute();

async function note(db: Db, news: readonly Entry[], now: number): Promise<void> {
  if (news.length === 0) return;
  const rows = news.map(({ session, membership, at, minutes, cancelled, sequence, newAt }) => ({
    session,
    membership,
    starts_at: at,
    minutes,
    cancelled: cancelled ? 1 : 0,
    sequence,
    new_at: newAt,
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
        new_at: eb.ref('excluded.new_at'),
        changed_at: eb.ref('excluded.changed_at'),
      })),
    )
    .execute();
}

/** The letters for one person: one for each appointment, or one for all. */
async function write(
  db: Db,
  mail: MailOut,
  { news, asStandIn }: { readonly news: readonly Entry[]; readonly asStandIn: boolean },
  at: number,
): Promise<void> {
  const [first] = news;
  if (!first) return;
  const { membership: subject } = first;
  if (news.length > LETTERS_AT_ONCE) {
    const notAfter = Math.max(...news.map((one) => one.at));
    const kind = asStandIn ? 'stand-in' : 'appointments';
    return enqueue(db, mail, { kind, subject, at, notAfter });
  }
  const kind = asStandIn ? 'stand-in' : 'appointment';
  for (const { session, at: notAfter } of news) {
    await enqueue(db, mail, { kind, subject, session, at, notAfter });
  }
}
