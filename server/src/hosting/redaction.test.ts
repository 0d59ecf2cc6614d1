import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Pact } from '@rapport/shared/contract/practice.ts';
import BetterSqlite from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../platform/clock.ts';
import type { Database } from '../storage/database.ts';
import { createEventStore } from '../storage/event-store.ts';
import { words } from '../storage/migrations/010-words.ts';
import { engines, plainSeals, silent, testDatabase } from '../testing/test-databases.ts';
import { enter, envelope, hostRooms, TestPage } from '../testing/hosted.ts';
import { GROUP_FACTS } from '../testing/room-play.ts';
import type { EventStore } from './event-store.ts';
import { RedactionSweeper } from './redaction.ts';
import { replay } from './replay.ts';

const SESSION = 'session-1';
const WORDS = 'between you and me';
const NOTHING_KEPT: Pact = { groupMessages: true, keepMessages: false, keepPolls: false };
const HOUR_MS = 60 * 60_000;

describe.each(engines)('what is said only for the session, on $kind', (engine) => {
  let database: Database;
  let store: EventStore;
  let endDatabase: () => Promise<void>;

  beforeEach(async () => {
    ({ database, end: endDatabase } = await testDatabase(engine));
    store = createEventStore(database, plainSeals);
  });
  afterEach(() => endDatabase());

  /** A session in which Alder writes to facilitators, and takes a second message back. */
  async function written(pact: Pact, { ended }: { ended: boolean }): Promise<void> {
    const { rooms, end } = await hostRooms(store, systemClock, { ...GROUP_FACTS, pact });
    const host = await rooms.host(SESSION);
    const [lead, alder] = [new TestPage('lead'), new TestPage('alder')];
    for (const page of [lead, alder]) {
      await host.connect(page, false, () => undefined);
      await host.command(page, envelope(enter(page.seat)));
    }
    await host.command(lead, envelope({ type: 'lobby:admit-all', seats: ['alder'] }));
    for (const text of [`First, ${WORDS}`, 'Taken back']) {
      await host.command(alder, envelope({ type: 'messages:to-leaders', text }));
    }
    const [, message = ''] = Object.keys(alder.view?.messages?.leaders?.messages ?? {});
    await host.command(alder, envelope({ type: 'messages:withdraw', message }));
    expect(await stored()).toContain(WORDS);
    if (ended) await host.command(lead, envelope({ type: 'session:end' }));
    await end();
  }

  /** All that the database holds of the session, and its file where it is one. */
  async function stored(): Promise<string> {
    const rows = await database.kysely.selectFrom('event').select('event').execute();
    const said = rows.map(({ event }) => event).join('\n');
    if (database.kind === 'postgres') return said;
    const { name } = database.sqlite;
    const files = [name, `${name}-wal`].filter((file) => existsSync(file));
    return [said, ...files.map((file) => readFileSync(file, 'latin1'))].join('\n');
  }

  const sweep = (hours = 0): Promise<void> => sweeper(hours).close();

  const sweeper = (hours = 0): RedactionSweeper => {
    const clock = { now: () => systemClock.now() + hours * HOUR_MS };
    const isTakenOver = () => Promise.resolve(false);
    return new RedactionSweeper({ store, clock, logger: silent, isTakenOver });
  };

  /** The end of the session is stored, and the server is gone before anything else happens. */
  async function endedAndKilled(): Promise<void> {
    const { seq = 0, at = 0 } = (await store.load(SESSION)).at(-1) ?? {};
    await store.append(SESSION, [{ seq: seq + 1, at: at + 1, event: { type: 'session:ended' } }]);
  }

  it('[MS10] is gone from the database when the session has ended, and nothing else is', async () => {
    await written(NOTHING_KEPT, { ended: true });
    expect(await stored()).not.toContain(WORDS);
    expect(await stored()).not.toContain('Taken back');
    expect(await store.pendingRedactions()).toEqual([]);
    const state = replay(await store.load(SESSION));
    expect(state.session.ended).toBe(true);
    expect(state.lobby.seats['alder']?.standing).toBe('admitted');
  });

  it('[MS10] is erased by the next start when the server was killed before it could be', async () => {
    await written(NOTHING_KEPT, { ended: false });
    await sweep();
    expect(await stored()).toContain(WORDS);
    await endedAndKilled();
    await sweep();
    expect(await stored()).not.toContain(WORDS);
    expect(await store.pendingRedactions()).toEqual([]);
  });

  it('[MS10] is erased after half a day in a session that nobody has ended', async () => {
    await written(NOTHING_KEPT, { ended: false });
    await sweep(11);
    expect(await stored()).toContain(WORDS);
    await sweep(13);
    expect(await stored()).not.toContain(WORDS);
    // Taken up again, the room stands, and nothing without words is shown in it.
    const { rooms, end } = await hostRooms(store);
    const alder = new TestPage('alder');
    await (await rooms.host(SESSION)).connect(alder, false, () => undefined);
    expect(alder.view?.messages?.leaders?.messages).toEqual({});
    await end();
  });

  it('[MS11] stays where the course has agreed to keep it, but for what was taken back', async () => {
    await written({ ...NOTHING_KEPT, keepMessages: true }, { ended: true });
    expect(await stored()).toContain(WORDS);
    expect(await stored()).not.toContain('Taken back');
    expect(await store.pendingRedactions()).toEqual([]);
  });

  it('[WL2] a session that is taken up after its words were erased has people called as the practice does', async () => {
    await written(NOTHING_KEPT, { ended: true });
    const { rooms, end } = await hostRooms(store);
    const host = await rooms.host(SESSION);
    const [lead, alder] = [new TestPage('lead'), new TestPage('alder')];
    for (const page of [lead, alder]) await host.connect(page, false, () => undefined);
    expect(alder.view?.me).toMatchObject({ standing: 'admitted', name: '' });
    await host.command(lead, envelope({ type: 'session:reopen' }));
    expect(alder.view?.me.name).toBe('Alder');
    expect(alder.view?.floor?.seats['lead']?.name).toBe('Robin');
    await end();
  });

  it('[DB6] streams from before a kind of words was erased are looked through once', async () => {
    await written(NOTHING_KEPT, { ended: true });
    // As an older version left it: a whisper that nothing marks as fading.
    const { seq = 0, at = 0 } = (await store.load(SESSION)).at(-1) ?? {};
    const whispered = {
      company: 'circle',
      type: 'exercise:whispered',
      from: 'lead',
      to: 'alder',
      text: WORDS,
    };
    await store.append(SESSION, [{ seq: seq + 1, at, event: whispered }]);
    await sweep();
    expect(await stored()).toContain(WORDS);
    await sql`drop index event_handed_on`.execute(database.kysely);
    await words(database.kysely as Kysely<unknown>);
    await sweep();
    expect(await stored()).not.toContain(WORDS);
    expect(await store.pendingRedactions()).toEqual([]);
  });

  it('[WL5] while somebody reads the database no room waits, and what is left is erased once they have done', async () => {
    if (database.kind !== 'sqlite') return;
    await written(NOTHING_KEPT, { ended: false });
    const reader = new BetterSqlite(database.sqlite.name, { readonly: true });
    reader.exec('begin');
    reader.prepare('select count(*) from event').get();
    await endedAndKilled();
    const watching = sweeper();
    const waits: number[] = [];
    for (let n = 1; n <= 40; n += 1) {
      const before = performance.now();
      await store.append('other', [{ seq: n, at: n, event: { type: 'session:ended' } }]);
      waits.push(performance.now() - before);
      await setTimeout(5);
    }
    await watching.close();
    // It was three seconds; on a busy machine an append alone takes some tenths of one.
    expect(Math.max(...waits)).toBeLessThan(1000);
    expect(JSON.stringify(await store.load(SESSION))).not.toContain(WORDS);
    expect(await store.purge()).toBe(false);
    expect(await stored()).toContain(WORDS);

    reader.exec('rollback');
    reader.close();
    await sweep();
    expect(await stored()).not.toContain(WORDS);
  });

  it('[WL5] what can not be erased for ten minutes is told of, until it is', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let now = 0;
    let done = false;
    const failing: EventStore = {
      ...store,
      pendingRedactions: () => Promise.resolve([]),
      laterRedactions: () => Promise.resolve([]),
      purge: () => Promise.resolve(done),
    };
    const watched = new RedactionSweeper({
      store: failing,
      clock: { now: () => now },
      logger: silent,
      isTakenOver: () => Promise.resolve(false),
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(watched.isOverdue).toBe(false);
    now += 11 * 60_000;
    expect(watched.isOverdue).toBe(true);
    done = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(watched.isOverdue).toBe(false);
    await watched.close();
    vi.useRealTimers();
  });
});
