import BetterSqlite from 'better-sqlite3';
import { touchPrivate } from '../platform/private-files.ts';
import { errorCodeOf } from '../storage/storage-error.ts';
import { BackupError, type Rows } from './backup-error.ts';

/** How long a lock of the running server is waited for, in ms. */
const BUSY_MS = 30_000;

/**
 * Copies the database as it stands at one moment, while a server may be writing to it. What was
 * deleted or forgotten before is not in the copy: it is written anew, row by row.
 * @returns the rows of the copy, which was opened and checked
 */
export function copySqlite(from: string, to: string): Rows {
  const before = reading(from, (source) => {
    const events = eventsIn(source);
    touchPrivate(to);
    source.prepare('vacuum into ?').run(to);
    return events;
  });
  return reading(to, (copy) => {
    const [found] = copy.pragma('integrity_check') as { integrity_check: string }[];
    if (found?.integrity_check !== 'ok' || eventsIn(copy) < before) {
      throw new BackupError(
        'The copy is not whole.',
        'See whether the disk is sound, and make the backup again.',
      );
    }
    return rowsOf(copy);
  });
}

function reading<T>(file: string, work: (database: BetterSqlite.Database) => T): T {
  const options = { readonly: true, fileMustExist: true, timeout: BUSY_MS };
  try {
    using database = closing(new BetterSqlite(file, options));
    return work(database.open);
  } catch (error) {
    throw error instanceof BackupError ? error : explain(file, error);
  }
}

const closing = (open: BetterSqlite.Database) => ({
  open,
  [Symbol.dispose]: () => void open.close(),
});

const eventsIn = (database: BetterSqlite.Database): number =>
  database.prepare<[], number>('select count(*) from event').pluck().get() ?? 0;

function rowsOf(database: BetterSqlite.Database): Rows {
  const tables = database
    .prepare<[], string>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name",
    )
    .pluck()
    .all();
  const count = (table: string): number =>
    database.prepare<[], number>(`select count(*) from "${table}"`).pluck().get() ?? 0;
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}

function explain(file: string, cause: unknown): BackupError {
  const code = errorCodeOf(cause) ?? '';
  if (/^SQLITE_(FULL|IOERR)/.test(code)) {
    return new BackupError(
      `There is no room for the backup (${code}).`,
      'Free some space, or choose another folder: npm run backup -- --to /another/folder',
      { cause },
    );
  }
  if (code.startsWith('SQLITE_CANTOPEN')) {
    return new BackupError(
      `There is no database ${file}, or you may not read it.`,
      'Run the backup as the user that runs Rapport, with the same DATA_DIR.',
      { cause },
    );
  }
  return new BackupError(
    `The database ${file} could not be copied (${code}).`,
    'See whether it is damaged: sqlite3 FILE "pragma integrity_check"',
    { cause },
  );
}
