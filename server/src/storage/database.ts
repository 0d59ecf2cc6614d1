import type BetterSqlite from 'better-sqlite3';
import type { Kysely, LogConfig } from 'kysely';
import type { Pool } from 'pg';
import type { StartupError } from '../platform/startup-error.ts';
import type { Schema } from './schema.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

/** The query builder over our tables; a transaction is one, too. */
export type Db = Kysely<Schema>;

interface Common {
  readonly kysely: Db;
  /** Waits for what is under way and lets go of the file or the connections; may be repeated. */
  close(): Promise<void>;
}

/** The open database, its tables those of this version. */
export type Database =
  | (Common & { readonly kind: 'sqlite'; readonly sqlite: BetterSqlite.Database })
  | (Common & { readonly kind: 'postgres'; readonly pool: Pool });

/** Is told of each query that was answered or failed, and how long that took, in ms. */
export type OnQuery = (how: 'done' | 'failed', ms: number) => void;

/** What the query builder tells of its queries. */
export const logTo = (onQuery: OnQuery | undefined): LogConfig =>
  onQuery
    ? ({ level, queryDurationMillis }) =>
        onQuery(level === 'error' ? 'failed' : 'done', queryDurationMillis)
    : [];

/** An open database whose tables may still be of another version. */
export interface Opened {
  readonly database: Database;
  /** What the failure means to whoever starts the server. */
  readonly explain: (error: unknown) => StartupError;
}
