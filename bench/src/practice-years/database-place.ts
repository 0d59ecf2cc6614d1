import { createLogger } from '@rapport/server/src/platform/logger.ts';
import type { DatabaseKind } from '@rapport/server/src/storage/database.ts';
import { openPostgres } from '@rapport/server/src/storage/postgres.ts';

/** Where a practice's database is to be: in its data folder, or on a PostgreSQL server. */
export interface DatabasePlace {
  /** A new, empty PostgreSQL database. */
  readonly url?: string;
  remove(): Promise<void>;
}

/** The PostgreSQL server that databases are made on. */
const SERVER = 'RAPPORT_TEST_POSTGRES';

/** A new place for a database. @throws Error where no PostgreSQL server is named */
export async function databasePlace(kind: DatabaseKind): Promise<DatabasePlace> {
  if (kind === 'sqlite') return { remove: () => Promise.resolve() };
  const server = process.env[SERVER];
  if (server === undefined) throw new Error(`${SERVER} names no PostgreSQL server`);
  const name = `rapport_bench_${crypto.randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(server, `drop database ${name} with (force)`) };
}

async function onServer(server: string, statement: string): Promise<void> {
  const { database } = await openPostgres(server, createLogger('silent'));
  try {
    if (database.kind === 'postgres') await database.pool.query(statement);
  } finally {
    await database.close();
  }
}
