import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from '../platform/logger.ts';
import { isSealed } from '../platform/seal.ts';
import type { Database, Db } from './database.ts';
import { placeOfEvent, type SessionSeals } from './session-seals.ts';

/** Where it is remembered among the settings that all is sealed. */
const DONE_KEY = 'sealed';
/** So many rows are read between turns in which the rooms do their work. */
const BATCH = 100;

/** What is needed to seal what was written before there were seals. */
export interface SealStoredContext {
  readonly database: Database;
  readonly seals: SessionSeals;
  readonly logger: Logger;
}

/** The pass over what was stored plain, as it runs beside the rooms. */
export interface Sealing {
  /** Resolves when all is sealed, or the pass was stopped or failed; never rejects. */
  readonly done: Promise<void>;
  /** Stops after the rows at hand; the next start goes on. */
  close(): Promise<void>;
}

/**
 * Seals the events of databases from before there were seals, in small steps. A start that is cut
 * short leaves some sealed and some not, which is read all the same, and the next one goes on.
 */
export function sealStoredEvents(context: SealStoredContext): Sealing {
  const stop = new AbortController();
  const { logger } = context;
  const done = sealAll(context, stop.signal).catch((error: unknown) => {
    logger.error({ err: error }, 'stored events not sealed; the next start tries again');
  });
  return {
    done,
    close: () => {
      stop.abort();
      return done;
    },
  };
}

async function sealAll(context: SealStoredContext, stop: AbortSignal): Promise<void> {
  const { database, logger } = context;
  const db = database.kysely;
  const finished = await db
    .selectFrom('setting')
    .where('key', '=', DONE_KEY)
    .select('key')
    .execute();
  if (finished.length > 0) return;
  let after: At | undefined = { session: '', seq: 0 };
  let sealed = 0;
  while (after && !stop.aborted) {
    const rows = await rowsAfter(db, after);
    for (const row of rows) if (!isSealed(row.event)) sealed += await sealOne(context, row);
    after = rows.at(-1);
    await nextTurn();
  }
  if (stop.aborted) return;
  if (!(await overwrite(database))) return;
  await db
    .insertInto('setting')
    .values({ key: DONE_KEY, value: 'true' })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  if (sealed > 0) logger.info({ sealed }, 'stored events sealed');
}

interface At {
  readonly session: string;
  readonly seq: number;
}

const rowsAfter = (db: Db, { session, seq }: At): Promise<(At & { event: string })[]> =>
  db
    .selectFrom('event')
    .select(['session', 'seq', 'event'])
    .where((eb) =>
      eb.or([
        eb('session', '>', session),
        eb.and([eb('session', '=', session), eb('seq', '>', seq)]),
      ]),
    )
    .orderBy('session')
    .orderBy('seq')
    .limit(BATCH)
    .execute();

async function sealOne(
  { database, seals }: SealStoredContext,
  { session, seq, event }: At & { event: string },
): Promise<number> {
  const seal = await seals.of(session);
  const { numUpdatedRows } = await database.kysely
    .updateTable('event')
    .set({ event: seal.seal(event, placeOfEvent(session, seq)) })
    .where('session', '=', session)
    .where('seq', '=', seq)
    // What was forgotten since it was read stays forgotten.
    .where('event', '=', event)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/**
 * Removes what the plain rows left behind: SQLite's in the journal, PostgreSQL's in the tables.
 * @returns whether that was possible: another reader, such as a backup, may hold the journal
 */
async function overwrite(database: Database): Promise<boolean> {
  if (database.kind === 'postgres') {
    await database.pool.query('vacuum event, care_sheet');
    return true;
  }
  const { sqlite } = database;
  const wait = Number(sqlite.pragma('busy_timeout', { simple: true }));
  // Not waited for: that would hold up every room.
  sqlite.pragma('busy_timeout = 0');
  try {
    return sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } finally {
    sqlite.pragma(`busy_timeout = ${String(wait)}`);
  }
}
