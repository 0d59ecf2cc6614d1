import type { EventStore, StoredEvent } from '../hosting/event-store.ts';
import type { Database, Db } from './database.ts';
import { appendToPostgres } from './postgres-append.ts';
import { SqliteAppender } from './sqlite-appender.ts';
import { mapStorageError } from './storage-error.ts';

/** The streams of events, kept in the database. */
export function createEventStore(database: Database): EventStore {
  const append = appender(database);
  return {
    load: (session) =>
      load(database.kysely, session).catch((error: unknown) => {
        throw mapStorageError(error);
      }),
    append: async (session, events) => {
      const [first] = events;
      if (first !== undefined) await append(session, first.seq, events);
    },
  };
}

type Append = (session: string, first: number, events: readonly StoredEvent[]) => Promise<void>;

function appender(database: Database): Append {
  if (database.kind === 'postgres') return appendToPostgres(database.pool);
  const sqlite = new SqliteAppender(database.sqlite, database.kysely);
  return (session, first, events) => sqlite.append(session, first, events);
}

async function load(db: Db, session: string): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select(['seq', 'at', 'actor', 'cause', 'event'])
    .where('session', '=', session)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    ...(row.actor !== null && { actor: row.actor }),
    ...(row.cause !== null && { cause: row.cause }),
    event: JSON.parse(row.event) as unknown,
  }));
}
