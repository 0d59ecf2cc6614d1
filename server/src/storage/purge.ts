import type BetterSqlite from 'better-sqlite3';
import type { Pool } from 'pg';
import type { Database } from './database.ts';
import { BUSY_MS } from './sqlite.ts';

/** How long PostgreSQL may take to clean the table up; nothing waits for it meanwhile. */
const VACUUM_MS = 10 * 60_000;

/**
 * Removes what was erased from where the database still has it. Does not wait for anybody: `false`
 * where somebody still reads it, and it has to be tried again.
 */
export function purge(database: Database): Promise<boolean> {
  return database.kind === 'postgres'
    ? vacuum(database.pool)
    : // Kysely lends the connection to one at a time: nobody's transaction is open now.
      database.kysely.connection().execute(() => Promise.resolve(emptyJournal(database.sqlite)));
}

/**
 * The journal has every page as it was before, until all of it is in the file and nobody reads it
 * any more. As the connection is used on the main thread, to wait for a reader would hold up every
 * room.
 */
function emptyJournal(sqlite: BetterSqlite.Database): boolean {
  sqlite.pragma('busy_timeout = 0');
  try {
    return sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } finally {
    sqlite.pragma(`busy_timeout = ${String(BUSY_MS)}`);
  }
}

/**
 * PostgreSQL keeps the rows as they were before they were changed, for transactions that began
 * earlier; `VACUUM` removes those that nobody can see any more.
 */
async function vacuum(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ now: string }>('select pg_current_xact_id()::text as now');
  await pool.query({ text: 'vacuum event', query_timeout: VACUUM_MS } as { text: string });
  const { rows: readers } = await pool.query(
    `select 1 from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()
       and backend_xmin is not null and age(backend_xmin) > age(($1::xid8)::xid)`,
    [rows[0]?.now],
  );
  return readers.length === 0;
}
