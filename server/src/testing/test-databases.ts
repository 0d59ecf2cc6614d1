import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { secretFrom } from '../platform/secret.ts';
import type { Database, DatabaseKind } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';
import { openDatabase, type DatabaseConfig } from '../storage/open-database.ts';
import { sessionSeals, type SessionSeals } from '../storage/session-seals.ts';
import { openPostgres } from '../storage/postgres.ts';
import { openSqlite, SQLITE_FILE } from '../storage/sqlite.ts';
import { BackToFront } from './back-to-front.ts';
import { keptDatabases, newDatabase, type PostgresPlace } from './postgres-places.ts';

/** A place for a database that tests may do anything to. */
export interface TestPlace {
  readonly config: DatabaseConfig;
  remove(): Promise<void>;
}

/** An engine that a test is to run on. */
export interface Engine {
  readonly kind: DatabaseKind;
  /** A new, empty place. */
  place(): Promise<TestPlace>;
  /** A new place with the tables of this version; an empty one where no template was made. */
  withTables(): Promise<TestPlace>;
}

/** Where the templates are: tables are made once for a whole run, and copied for each test. */
export const TEMPLATE = {
  /** The folder of SQLite's. */
  sqlite: 'RAPPORT_TEST_TEMPLATE_FOLDER',
  /** The name of PostgreSQL's. */
  postgres: 'RAPPORT_TEST_TEMPLATE_DATABASE',
} as const;

/** Says nothing. */
export const silent = pino({ level: 'silent' });

/**
 * Seals nothing: for tests that look in the database itself for what must no longer stand there,
 * which they would never find were it sealed.
 */
export const plainSeals: SessionSeals = {
  of: () => Promise.resolve({ seal: (text) => text, open: (text) => text }),
};

/** The seals of a server with a secret that tests know. */
export const testSeals = (database: Database): SessionSeals =>
  sessionSeals(database.kysely, secretFrom('a secret that only this test knows'));

/** A folder of its own, removed with everything in it. */
export function testFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

const sqlite: Engine = {
  kind: 'sqlite',
  place: () => Promise.resolve(sqlitePlace()),
  withTables: () => Promise.resolve(sqlitePlace(process.env[TEMPLATE.sqlite])),
};

function sqlitePlace(template?: string): TestPlace {
  const folder = testFolder();
  if (template !== undefined)
    copyFileSync(join(template, SQLITE_FILE), join(folder.path, SQLITE_FILE));
  return {
    config: { dataDir: folder.path },
    remove: () => Promise.resolve(folder.remove()),
  };
}

function postgresAt(server: string): Engine {
  const template = process.env[TEMPLATE.postgres];
  const kept = template === undefined ? undefined : keptDatabases(server, template);
  const place = async () => postgresPlace(await newDatabase(server, 'template1'));
  return {
    kind: 'postgres',
    place,
    withTables: async () => (kept ? postgresPlace(await kept()) : place()),
  };
}

const postgresPlace = (place: PostgresPlace): TestPlace => ({
  config: { dataDir: '', databaseUrl: place.url },
  remove: () => place.remove(),
});

/** The engines that store tests run on: SQLite, and PostgreSQL where a server is named. */
export const engines: readonly Engine[] = enginesFrom(process.env);

function enginesFrom(env: NodeJS.ProcessEnv): Engine[] {
  const server = env['RAPPORT_TEST_POSTGRES'];
  if (server !== undefined && server !== '') return [sqlite, postgresAt(server)];
  if (env['CI'] === 'true' || env['RAPPORT_REQUIRE_POSTGRES'] === '1') {
    throw new Error('RAPPORT_TEST_POSTGRES must name a PostgreSQL server for the store tests');
  }
  return [sqlite];
}

/**
 * Opens a database in a new place; closing it removes it. Rows that were not asked for in an order
 * come in another than they were written in.
 */
export async function testDatabase(
  engine: Engine,
): Promise<{ database: Database; end: () => Promise<void> }> {
  const place = await engine.withTables();
  const opened = await openDatabase(place.config, silent);
  const database = { ...opened, kysely: opened.kysely.withPlugin(new BackToFront()) };
  return {
    database,
    end: async () => {
      await database.close();
      await place.remove();
    },
  };
}

/** The database of an empty place, brought up to this migration: as an older version left it. */
export async function databaseAt({ config }: TestPlace, last: string): Promise<Database> {
  const { database } =
    config.databaseUrl === undefined
      ? openSqlite(config.dataDir)
      : await openPostgres(config.databaseUrl, silent);
  await migrate(database.kysely as Kysely<unknown>, database.kind, last);
  return database;
}
