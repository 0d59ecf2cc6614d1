import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';
import { engines, silent, testFolder, type TestPlace } from '../testing/test-databases.ts';

describe.each(engines)('opening $kind', (engine) => {
  let place: TestPlace;
  beforeEach(async () => {
    place = await engine.place();
  });
  afterEach(() => place.remove());

  it('[DB1] makes a new database, and finds what it holds when opened again', async () => {
    const first = await openDatabase(place.config, silent);
    await first.kysely.insertInto('setting').values({ key: 'k', value: '"v"' }).execute();
    await first.close();
    await first.close();
    const again = await openDatabase(place.config, silent);
    expect(await again.kysely.selectFrom('setting').selectAll().execute()).toEqual([
      { key: 'k', value: '"v"' },
    ]);
    await again.close();
  });

  it('gives times as numbers and keeps every millisecond', async () => {
    const database = await openDatabase(place.config, silent);
    const at = 1_790_123_456_789;
    await database.kysely
      .insertInto('event')
      .values({ session: 's', seq: 1, at, actor: null, cause: null, event: '{}' })
      .execute();
    const row = await database.kysely.selectFrom('event').select('at').executeTakeFirstOrThrow();
    expect(row.at).toBe(at);
    await database.close();
  });

  it('holds to its references: a seat needs its session', async () => {
    const database = await openDatabase(place.config, silent);
    const orphan = database.kysely
      .insertInto('seat')
      .values({ id: 'a', session: 'none', membership: 'none' })
      .execute();
    await expect(orphan).rejects.toThrow(/foreign key/i);
    await database.close();
  });

  it('[DB5] refuses a database from a newer version and leaves it as it is', async () => {
    const newer = await openDatabase(place.config, silent);
    await newer.kysely.schema.alterTable('setting').addColumn('later', 'text').execute();
    await newer.kysely
      .insertInto('kysely_migration' as 'setting')
      .values({ name: '999-later', timestamp: 'x' } as never)
      .execute();
    await newer.close();
    await expect(openDatabase(place.config, silent)).rejects.toMatchObject({
      code: 'database-newer',
      message: expect.stringContaining('999-later') as string,
      whatToDo: expect.stringContaining('Nothing was changed') as string,
    });
  });
});

describe('opening SQLite where it can not work', () => {
  let folder: { path: string; remove(): void };
  beforeEach(() => {
    folder = testFolder();
  });
  afterEach(() => folder.remove());
  const file = () => join(folder.path, 'rapport.sqlite');
  const opening = () => openDatabase({ dataDir: folder.path }, silent);

  it('[DB5] says that a file is not a database', async () => {
    writeFileSync(file(), 'Dear diary, '.repeat(1000));
    await expect(opening()).rejects.toMatchObject({ code: 'database-unreadable' });
  });

  it("[DB5] says that another program's database is not ours, and does not touch it", async () => {
    const other = new BetterSqlite(file());
    other.exec('create table recipe (id text)');
    other.close();
    await expect(opening()).rejects.toMatchObject({ code: 'database-unreadable' });
    const after = new BetterSqlite(file(), { readonly: true });
    expect(after.prepare('select name from sqlite_master').pluck().all()).toEqual(['recipe']);
    after.close();
  });

  it('[DB5] says that another program holds the lock', async () => {
    const other = new BetterSqlite(file());
    other.exec('BEGIN EXCLUSIVE');
    await expect(opening()).rejects.toMatchObject({ code: 'database-locked' });
    other.close();
  }, 10_000);

  it('[DB5] says that a file stands where the folder should be', async () => {
    const dataDir = join(folder.path, 'taken');
    writeFileSync(dataDir, '');
    await expect(openDatabase({ dataDir }, silent)).rejects.toMatchObject({
      code: 'data-dir-unusable',
    });
  });

  it('[DB5] says that writing is not permitted, to a user who may not', () => {
    const dataDir = join(folder.path, 'closed');
    mkdirSync(dataDir);
    chmodSync(folder.path, 0o755);
    chmodSync(dataDir, 0o555);
    const root = process.getuid?.() === 0;
    if (root) chownSync(dataDir, 0, 0);
    const script = `
      import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'open-database.ts'))};
      import { silent } from ${JSON.stringify(join(import.meta.dirname, '../testing/test-databases.ts'))};
      await openDatabase({ dataDir: ${JSON.stringify(dataDir)} }, silent).catch((error) => {
        process.stdout.write(error.code);
      });`;
    // Root may write everywhere; then the child gives its rights up once it has loaded its code.
    const drop = root ? 'process.setgid(65534); process.setuid(65534);' : '';
    const body = script.replace('await openDatabase', `${drop} await openDatabase`);
    const child = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', body], {
      encoding: 'utf8',
    });
    expect(child.stdout).toBe('data-dir-unusable');
  });
});

describe('opening PostgreSQL where there is none', () => {
  it('[DB5] says that it does not answer', async () => {
    const databaseUrl = 'postgres://nobody:secret@127.0.0.1:9/none';
    await expect(openDatabase({ dataDir: '', databaseUrl }, silent)).rejects.toMatchObject({
      code: 'database-unreachable',
      message: expect.not.stringContaining('secret') as string,
    });
  });
});
