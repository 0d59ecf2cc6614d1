import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../hosting/event-store.ts';
import type { Database } from './database.ts';
import { createEventStore } from './event-store.ts';
import { AppError } from '../platform/errors.ts';
import { mapStorageError } from './storage-error.ts';
import { engines, testDatabase, testFolder, testSeals } from '../testing/test-databases.ts';

const big = (seq: number): StoredEvent => ({ seq, at: seq, event: 'x'.repeat(50_000) });

/** Leaves the database no room for anything big, and gives it back. */
async function fill(database: Database): Promise<() => Promise<unknown>> {
  if (database.kind === 'sqlite') {
    const pages = database.sqlite.pragma('page_count', { simple: true });
    database.sqlite.pragma(`max_page_count = ${String(pages)}`);
    return () => Promise.resolve(database.sqlite.pragma('max_page_count = 1000000'));
  }
  await database.pool.query(`
    create function no_room() returns trigger language plpgsql as $$
    begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$`);
  await database.pool.query(
    'create trigger no_room before insert on event for each row execute function no_room()',
  );
  return () => database.pool.query('drop trigger no_room on event');
}

describe.each(engines)('a full disk under $kind', (engine) => {
  it('[DB4] refuses the append with storage-failed, keeps the stream whole, and recovers', async () => {
    const { database, end } = await testDatabase(engine);
    try {
      const store = createEventStore(database, testSeals(database));
      await store.append('room', [big(1)]);
      const free = await fill(database);
      await expect(store.append('room', [big(2), big(3)])).rejects.toMatchObject({
        code: 'storage-failed',
      });
      expect(await store.load('room')).toEqual([big(1)]);
      await free();
      await store.append('room', [big(2)]);
      expect(await store.load('room')).toEqual([big(1), big(2)]);
    } finally {
      await end();
    }
  });
});

describe('a disk that the system lets nothing more onto', () => {
  it('[DB4] refuses appends, keeps all that was acknowledged, and goes on once there is room', () => {
    const folder = testFolder();
    try {
      const child = fileURLToPath(new URL('../testing/full-disk-child.ts', import.meta.url));
      // 8 MB: the tables alone take some two.
      const limited = 'ulimit -S -f 16384; exec "$0" "$@"';
      const run = spawnSync('sh', ['-c', limited, process.execPath, child, folder.path], {
        encoding: 'utf8',
      });
      const told = JSON.parse(run.stdout) as Record<string, unknown>;
      expect(told).toMatchObject({
        refusal: 'storage-failed',
        again: 'storage-failed',
        kept: told['acknowledged'],
        after: 'ok',
      });
      expect(told['acknowledged']).toBeGreaterThan(5);
    } finally {
      folder.remove();
    }
  });
});

const postgres = engines.find(({ kind }) => kind === 'postgres');

describe.runIf(postgres)('a connection to PostgreSQL that breaks while it is in use', () => {
  it('[DB7] is told to whoever uses it, and ends nothing else', async () => {
    if (!postgres) return;
    const { database, end } = await testDatabase(postgres);
    try {
      if (database.kind !== 'postgres') throw new Error('the engine is another');
      const client = await database.pool.connect();
      const gone = new Promise<void>((done) => client.once('end', done));
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      // Between two queries, as in a transaction: nobody waits for an answer just now.
      await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await gone;
      await expect(client.query('select 1')).rejects.toThrow();
      client.release(true);
      expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    } finally {
      await end();
    }
  });
});

describe('what went wrong in the database', () => {
  it('[DB7] is known as that, whoever passes it on', () => {
    const cause = new Error('Connection terminated due to connection timeout');
    const passedOn = new Error('Failed to get session', { cause });
    expect(mapStorageError(passedOn)).toMatchObject({ code: 'storage-failed', cause: passedOn });
    const other = new Error('Failed to get session', { cause: new Error('no such thing') });
    expect(mapStorageError(other)).toBe(other);
    const known = new AppError('not-found', undefined, { cause });
    expect(mapStorageError(known)).toBe(known);
  });
});
