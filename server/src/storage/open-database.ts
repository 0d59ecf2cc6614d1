import type { Kysely } from 'kysely';
import type { Logger } from '../platform/logger.ts';
import { StartupError } from '../platform/startup-error.ts';
import type { Database, OnQuery } from './database.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Where the database is. */
export interface DatabaseConfig {
  /** The folder that SQLite's file lies in. */
  readonly dataDir: string;
  /** PostgreSQL instead. */
  readonly databaseUrl?: string | undefined;
}

/**
 * Opens the database, makes it where there is none, and brings its tables up to date.
 * @param check may refuse the database by throwing, before anything in it is changed
 * @param onQuery is told of each query of the query builder, in ms
 * @throws StartupError when it can not be used, saying why and what to do.
 */
export async function openDatabase(
  config: DatabaseConfig,
  logger: Logger,
  check: (db: Kysely<unknown>) => Promise<void> = () => Promise.resolve(),
  onQuery?: OnQuery,
): Promise<Database> {
  const { database, explain } =
    config.databaseUrl === undefined
      ? openSqlite(config.dataDir, onQuery)
      : await openPostgres(config.databaseUrl, logger, onQuery);
  try {
    const db = database.kysely as Kysely<unknown>;
    await check(db);
    const { applied } = await migrate(db, database.kind);
    if (applied.length > 0) logger.info({ applied }, 'database tables brought up to date');
    return database;
  } catch (error) {
    await database.close();
    throw error instanceof StartupError ? error : explain(error);
  }
}
