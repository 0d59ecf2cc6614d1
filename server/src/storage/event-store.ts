import type { EventStore, Fading, StoredEvent } from '../hosting/event-store.ts';
import type { Database, Db } from './database.ts';
import { appendToPostgres } from './postgres-append.ts';
import { SqliteAppender } from './sqlite-appender.ts';
import { mapStorageError } from './storage-error.ts';

/** The streams of events, kept in the database. */
export function createEventStore(database: Database): EventStore {
  const append = appender(database);
  return {
    load: (session) => stored(load(database.kysely, session)),
    append: async (session, events) => {
      const [first] = events;
      if (first !== undefined) await append(session, first.seq, events);
    },
    fading: () => stored(fading(database.kysely)),
    forget: (session, faded) => stored(forget(database, session, faded)),
  };
}

const stored = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw mapStorageError(error);
  });

type Append = (session: string, first: number, events: readonly StoredEvent[]) => Promise<void>;

function appender(database: Database): Append {
  if (database.kind === 'postgres') return appendToPostgres(database.pool);
  const sqlite = new SqliteAppender(database.sqlite, database.kysely);
  return (session, first, events) => sqlite.append(session, first, events);
}

async function load(db: Db, session: string): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select(['seq', 'at', 'actor', 'cause', 'event', 'fades'])
    .where('session', '=', session)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    ...(row.actor !== null && { actor: row.actor }),
    ...(row.cause !== null && { cause: row.cause }),
    event: JSON.parse(row.event) as unknown,
    ...(row.fades !== null && { fades: true }),
  }));
}

function fading(db: Db): Promise<Fading[]> {
  return db
    .selectFrom('event')
    .where('fades', '=', 1)
    .groupBy('session')
    .select((eb) => ['session', eb.fn.max('at').as('at')])
    .execute();
}

async function forget(
  database: Database,
  session: string,
  faded: readonly Pick<StoredEvent, 'seq' | 'event'>[],
): Promise<void> {
  await database.kysely.transaction().execute(async (tx) => {
    for (const { seq, event } of faded) {
      await tx
        .updateTable('event')
        .set({ event: JSON.stringify(event), fades: null })
        .where('session', '=', session)
        .where('seq', '=', seq)
        .execute();
    }
  });
  // The words are in the journal too, until it is written over.
  if (database.kind === 'sqlite') database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
}
