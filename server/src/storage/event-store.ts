import type { EventStore, Fading, StoredEvent } from '../hosting/event-store.ts';
import { isSealed } from '../platform/seal.ts';
import type { Database, Db } from './database.ts';
import { appendToPostgres } from './postgres-append.ts';
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
    fading: () => stored(fading(database.kysely)),
    forget: (session, faded) => stored(forget(database, seals, session, faded)),
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
  seals: SessionSeals,
  session: string,
  faded: readonly Pick<StoredEvent, 'seq' | 'event'>[],
): Promise<void> {
  const seal = await seals.of(session);
  await database.kysely.transaction().execute(async (tx) => {
    for (const { seq, event } of faded) {
      await tx
        .updateTable('event')
        .set({
          event: seal.seal(JSON.stringify(event), placeOfEvent(session, seq)),
          fades: null,
        })
        .where('session', '=', session)
        .where('seq', '=', seq)
        .execute();
    }
  });
  // The words are in the journal too, until it is written over.
  if (database.kind === 'sqlite') database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
}
