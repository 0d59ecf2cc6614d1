import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { touchPrivate } from '../platform/private-files.ts';
import { StartupError } from '../platform/startup-error.ts';
import { logTo, type Opened, type OnQuery } from './database.ts';
import { errorCodeOf } from './storage-error.ts';
import type { Schema } from './schema.ts';

/** The file in the data folder. */
export const SQLITE_FILE = 'rapport.sqlite';

/** `Rprt`, in SQLite's field for the program that a file belongs to. */
const APPLICATION_ID = 0x52707274;

/** How long another process's lock is waited for. */
export const BUSY_MS = 3_000;

/** Opens SQLite's file in the folder, both made where missing. */
export function openSqlite(dataDir: string, onQuery?: OnQuery): Opened {
  const file = join(dataDir, SQLITE_FILE);
  let sqlite: BetterSqlite.Database | undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    // SQLite gives its journal the rights of this file.
    touchPrivate(file);
    sqlite = new BetterSqlite(file, { timeout: BUSY_MS });
    // With WAL, FULL has each commit on the disk before it is answered; NORMAL would lose the
    // last ones in a power cut.
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    // What is forgotten is overwritten in the file, not only marked as free.
    sqlite.pragma('secure_delete = ON');
    // 32 MB: the pages that lists of a practice of many years are read from stay at hand.
    sqlite.pragma('cache_size = -32768');
    // It shows now, and not in the middle of a session, whether writing is allowed.
    sqlite.exec('BEGIN IMMEDIATE; ROLLBACK');
    claim(file, sqlite);
  } catch (error) {
    sqlite?.close();
    throw error instanceof StartupError ? error : explain(file, error);
  }
  const opened = sqlite;
  const kysely = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: opened }),
    log: logTo(onQuery),
  });
  return {
    database: { kind: 'sqlite', kysely, sqlite: opened, close: () => kysely.destroy() },
    explain: (error) => explain(file, error),
  };
}

/** Marks a new file as ours, and refuses one that another program made. */
function claim(file: string, sqlite: BetterSqlite.Database): void {
  const id = sqlite.pragma('application_id', { simple: true });
  if (id === APPLICATION_ID) return;
  const tables = sqlite.prepare('select count(*) as n from sqlite_master').pluck().get();
  if (id !== 0 || tables !== 0) throw notOurs(file);
  sqlite.pragma(`application_id = ${String(APPLICATION_ID)}`);
}

const notOurs = (file: string, options?: ErrorOptions): StartupError =>
  new StartupError(
    'database-unreadable',
    `${file} is damaged, or is not a database of Rapport.`,
    'Move the file away and put your last backup in its place, or let DATA_DIR name another folder.',
    options,
  );

function explain(file: string, error: unknown): StartupError {
  const code = errorCodeOf(error) ?? '';
  const options = { cause: error };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new StartupError(
      'database-locked',
      `Another program is using the database ${file}.`,
      'See whether Rapport is running already, or a backup, and wait for it or stop it.',
      options,
    );
  }
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return notOurs(file, options);
  }
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT') {
    return new StartupError(
      'data-dir-unusable',
      `The disk that holds ${file} is full.`,
      'Free some space, or let DATA_DIR name a folder on another disk.',
      options,
    );
  }
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)|^E[A-Z]+$/.test(code)) {
    return new StartupError(
      'data-dir-unusable',
      `The database ${file} can not be opened for writing (${code}).`,
      'Give the user that runs Rapport the right to write in that folder, or let DATA_DIR name ' +
        'another one.',
      options,
    );
  }
  return new StartupError(
    'database-failed',
    `The database ${file} could not be prepared${code === '' ? '' : ` (${code})`}.`,
    'The cause stands in the log; a copy of the data folder helps to find it.',
    options,
  );
}
