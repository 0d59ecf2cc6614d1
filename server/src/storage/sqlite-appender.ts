import type BetterSqlite from 'better-sqlite3';
import { StreamConflictError } from '../hosting/event-store.ts';
import { AppError } from '../platform/errors.ts';
import type { Db } from './database.ts';
import type { SealedEvent } from './sealed-event.ts';

type Row = [string, number, number, string | null, string | null, string, 1 | null];

interface Job {
  readonly session: string;
  readonly first: number;
  readonly rows: readonly Row[];
  resolve(): void;
  reject(error: Error): void;
}

/**
 * Writes to SQLite what many rooms append, in groups: what arrives within one turn of the event
 * loop, or while the connection is in use, goes into one transaction, so that one wait for the
 * disk serves them all. Each caller still has an answer of its own.
 */
export class SqliteAppender {
  readonly #sqlite: BetterSqlite.Database;
  readonly #db: Db;
  readonly #last: BetterSqlite.Statement<[string], number | null>;
  readonly #insert: BetterSqlite.Statement<Row>;
  #waiting: Job[] = [];

  constructor(sqlite: BetterSqlite.Database, db: Db) {
    this.#sqlite = sqlite;
    this.#db = db;
    this.#last = sqlite
      .prepare<[string], number | null>('select max(seq) from event where session = ?')
      .pluck();
    this.#insert = sqlite.prepare(
      'insert into event (session, seq, at, actor, cause, event, fades) values (?, ?, ?, ?, ?, ?, ?)',
    );
  }

  /** @param first the number of the first of the events. */
  append(session: string, first: number, events: readonly SealedEvent[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const rows = events.map((event) => toRow(session, event));
      this.#waiting.push({ session, first, rows, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => void this.#flush());
    });
  }

  /** Never rejects: whatever happens is told to the callers. */
  async #flush(): Promise<void> {
    try {
      // The connection is shared with everything else that uses the database; Kysely lends it to
      // one at a time, so that our transaction does not fall into another one.
      await this.#db.connection().execute(() => {
        const group = this.#waiting;
        this.#waiting = [];
        this.#write(group);
        return Promise.resolve();
      });
    } catch (error) {
      const group = this.#waiting;
      this.#waiting = [];
      for (const job of group) job.reject(failed(error));
    }
  }

  #write(group: readonly Job[]): void {
    const conflicting = new Set<Job>();
    try {
      this.#sqlite.exec('BEGIN IMMEDIATE');
      for (const job of group) {
        // The write lock is ours: what is read here is still true when we commit.
        if ((this.#last.get(job.session) ?? 0) + 1 !== job.first) conflicting.add(job);
        else for (const row of job.rows) this.#insert.run(...row);
      }
      this.#sqlite.exec('COMMIT');
    } catch (error) {
      // A full disk ends the transaction by itself; other failures leave it open.
      if (this.#sqlite.inTransaction) this.#sqlite.exec('ROLLBACK');
      for (const job of group) job.reject(failed(error));
      return;
    }
    for (const job of group) {
      if (conflicting.has(job)) job.reject(new StreamConflictError(job.session));
      else job.resolve();
    }
  }
}

const toRow = (session: string, { seq, at, actor, cause, event, redactable }: SealedEvent): Row => [
  session,
  seq,
  at,
  actor ?? null,
  cause ?? null,
  event,
  redactable ? 1 : null,
];

const failed = (cause: unknown): AppError => new AppError('storage-failed', undefined, { cause });
