import { sql } from 'kysely';
import type { EventStore, PendingRedaction, StoredEvent } from '../hosting/event-store.ts';
import { isSealed } from '../platform/seal.ts';
import type { Database, Db } from './database.ts';
import { appendToPostgres } from './postgres-append.ts';
import { purge } from './purge.ts';
import { REDACT, REDACT_LATER, redact } from './redact.ts';
import type { SealedEvent } from './sealed-event.ts';
import { placeOfEvent, type SessionSeals } from './session-seals.ts';
import { SqliteAppender } from './sqlite-appender.ts';
import { mapStorageError } from './storage-error.ts';

/** The streams of events, kept in the database; what happened is sealed. */
export function createEventStore(database: Database, seals: SessionSeals): EventStore {
  const append = appender(database);
  return {
    load: (session) => stored(load(database.kysely, seals, session)),
    append: (session, events) => stored(appendSealed(append, seals, session, events)),
    pendingRedactions: () => stored(pendingRedactions(database.kysely, REDACT)),
    laterRedactions: () => stored(pendingRedactions(database.kysely, REDACT_LATER)),
    redact: (session, redaction) => stored(redact(database.kysely, seals, session, redaction)),
    purge: () => stored(purge(database)),
  };
}

const stored = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw mapStorageError(error);
  });

type Append = (session: string, first: number, events: readonly SealedEvent[]) => Promise<void>;

function appender(database: Database): Append {
  if (database.kind === 'postgres') return appendToPostgres(database.pool);
  const sqlite = new SqliteAppender(database.sqlite, database.kysely);
  return (session, first, events) => sqlite.append(session, first, events);
}

async function appendSealed(
  append: Append,
  seals: SessionSeals,
  session: string,
  events: readonly StoredEvent[],
): Promise<void> {
  const [first] = events;
  if (first === undefined) return;
  const seal = await seals.of(session);
  const sealed = events.map((stored) => ({
    ...stored,
    event: seal.seal(JSON.stringify(stored.event), placeOfEvent(session, stored.seq)),
  }));
  await append(session, first.seq, sealed);
}

async function load(db: Db, seals: SessionSeals, session: string): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select(['seq', 'at', 'actor', 'cause', 'event', 'fades'])
    .where('session', '=', session)
    .orderBy('seq')
    .execute();
  const seal = rows.some((row) => isSealed(row.event)) ? await seals.of(session) : undefined;
  // What was written before there were seals is sealed in the background: seal-stored.ts.
  const opened = (seq: number, text: string): string =>
    seal && isSealed(text) ? seal.open(text, placeOfEvent(session, seq)) : text;
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    ...(row.actor !== null && { actor: row.actor }),
    ...(row.cause !== null && { cause: row.cause }),
    event: JSON.parse(opened(row.seq, row.event)) as unknown,
    ...(row.fades !== null && { redactable: true }),
  }));
}

function pendingRedactions(
  db: Db,
  when: typeof REDACT | typeof REDACT_LATER,
): Promise<PendingRedaction[]> {
  return (
    db
      .selectFrom('event')
      // As a constant, so that the index on just these rows is used.
      .where('fades', '=', sql.lit(when))
      .groupBy('session')
      .select((eb) => ['session', eb.fn.max('at').as('at')])
      .execute()
  );
}
