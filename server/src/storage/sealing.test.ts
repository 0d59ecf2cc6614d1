import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secretFrom } from '../platform/secret.ts';
import type { Database } from './database.ts';
import { createEventStore } from './event-store.ts';
import { openDatabase } from './open-database.ts';
import { sealStoredEvents } from './seal-stored.ts';
import { checkSecret, noteSecret } from './secret-check.ts';
import { sessionSeals } from './session-seals.ts';
import {
  databaseAt,
  engines,
  silent,
  testSeals,
  type TestPlace,
} from '../testing/test-databases.ts';

const WORDS = 'the words of a member';
const said = (seq: number) => ({ seq, at: seq, event: { type: 'said', text: `${WORDS} ${seq}` } });

describe.each(engines)('what is kept at rest on $kind', (engine) => {
  let place: TestPlace;
  let database: Database;
  beforeEach(async () => {
    place = await engine.place();
    database = await openDatabase(place.config, silent);
  });
  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  /** All that the database holds, and its files where it is one. */
  const bytes = async (): Promise<string> => {
    const rows = await database.kysely.selectFrom('event').selectAll().execute();
    if (database.kind === 'postgres') return JSON.stringify(rows);
    const { name } = database.sqlite;
    const files = [name, `${name}-wal`].filter((file) => existsSync(file));
    return [JSON.stringify(rows), ...files.map((file) => readFileSync(file, 'latin1'))].join();
  };
  const store = () => createEventStore(database, testSeals(database));

  /** Puts in its place a database that an older version left, with plain events in it. */
  async function older(sessions: number, events: number): Promise<void> {
    await database.close();
    await place.remove();
    place = await engine.place();
    const old = await databaseAt(place, '010-words');
    for (let s = 0; s < sessions; s += 1) {
      const rows = Array.from({ length: events }, (_, i) => ({
        session: `room-${String(s)}`,
        seq: i + 1,
        at: i,
        actor: null,
        cause: null,
        event: JSON.stringify(said(i + 1).event),
      }));
      await old.kysely.insertInto('event').values(rows).execute();
    }
    await old.close();
    database = await openDatabase(place.config, silent);
  }
  const plain = async () =>
    (await database.kysely.selectFrom('event').select('event').execute()).filter(
      ({ event }) => !event.startsWith('sealed1:'),
    ).length;

  it('[RS4] holds no word of what was appended', async () => {
    await store().append('room', [said(1), said(2)]);
    expect(await bytes()).not.toContain(WORDS);
    expect((await store().load('room')).map(({ event }) => event)).toEqual([
      said(1).event,
      said(2).event,
    ]);
  });

  it('[RS2] refuses an event that was put into the place of another', async () => {
    await store().append('room', [said(1), said(2)]);
    await store().append('other', [said(1)]);
    for (const [session, seq] of [
      ['room', 2],
      ['other', 1],
    ] as const) {
      const { event } = await database.kysely
        .selectFrom('event')
        .select('event')
        .where('session', '=', session)
        .where('seq', '=', seq)
        .executeTakeFirstOrThrow();
      await database.kysely
        .updateTable('event')
        .set({ event })
        .where('session', '=', 'room')
        .where('seq', '=', 1)
        .execute();
      await expect(store().load('room')).rejects.toThrow(/event room 1 can not be opened/);
    }
  });

  it('[RS5] gives two hosts that begin a session at once the same key', async () => {
    const [one, two] = [testSeals(database), testSeals(database)];
    const [a, b] = await Promise.all([one.of('room'), two.of('room')]);
    expect(b.open(a.seal('x', 'p'), 'p')).toBe('x');
  });

  it('[RS6] reads an older database at once, and seals it beside the rooms', async () => {
    await older(3, 150);
    expect(await plain()).toBe(450);
    expect(await store().load('room-1')).toHaveLength(150);
    await store().append('room-1', [said(151)]);
    const seals = testSeals(database);
    await sealStoredEvents({ database, seals, logger: silent }).done;
    expect(await plain()).toBe(0);
    expect(await bytes()).not.toContain(WORDS);
    const { event } = (await store().load('room-1'))[149] ?? {};
    expect(event).toEqual(said(150).event);
    expect(await store().load('room-1')).toHaveLength(151);
  });

  it('[RS6] goes on after a start that was killed in the middle', async () => {
    await older(2, 150);
    const child = fileURLToPath(new URL('../testing/sealing-child.ts', import.meta.url));
    const killed = spawnSync(process.execPath, [child, JSON.stringify(place.config)]);
    expect(killed.signal).toBe('SIGKILL');
    expect(await plain()).toBe(150);
    for (const room of ['room-0', 'room-1']) expect(await store().load(room)).toHaveLength(150);
    await sealStoredEvents({ database, seals: testSeals(database), logger: silent }).done;
    expect(await plain()).toBe(0);
    expect(await store().load('room-1')).toHaveLength(150);
  });

  it('[RS7] refuses another secret before anything is changed, and takes the right one', async () => {
    const [right, wrong] = [secretFrom('right '.repeat(8)), secretFrom('wrong '.repeat(8))];
    await noteSecret(database.kysely, right);
    const seals = sessionSeals(database.kysely, right);
    await createEventStore(database, seals).append('room', [said(1)]);
    await database.close();
    for (const secret of [wrong, undefined]) {
      await expect(
        openDatabase(place.config, silent, (db) => checkSecret(db, secret)),
      ).rejects.toMatchObject({ code: 'secret-wrong' });
    }
    database = await openDatabase(place.config, silent, (db) => checkSecret(db, right));
    const opened = createEventStore(database, sessionSeals(database.kysely, right));
    expect(await opened.load('room')).toHaveLength(1);
  });

  it('[RS7] lets a new database, and one from before secrets were remembered, take any', async () => {
    await checkSecret(database.kysely as never, undefined);
    await checkSecret(database.kysely as never, secretFrom('any '.repeat(10)));
  });
});
