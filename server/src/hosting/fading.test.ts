import { existsSync, readFileSync } from 'node:fs';
import type { Pact } from '@rapport/shared/contract/practice.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../platform/clock.ts';
import type { Database } from '../storage/database.ts';
import { createEventStore } from '../storage/event-store.ts';
import { engines, plainSeals, silent, testDatabase } from '../storage/test-databases.ts';
import { enter, envelope, hostRooms, TestPage } from '../testing/hosted.ts';
import { GROUP_FACTS } from '../testing/room-play.ts';
import type { EventStore } from './event-store.ts';
import { FadingKeeper } from './fading.ts';
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

  /** A session in which Alder writes to those who lead, and takes a second message back. */
  async function written(pact: Pact, { ended }: { ended: boolean }): Promise<void> {
    const { rooms, end } = await hostRooms(store, systemClock, { ...GROUP_FACTS, pact });
    const host = await rooms.host(SESSION);
    const [lead, alder] = [new TestPage('lead'), new TestPage('alder')];
    for (const page of [lead, alder]) {
      await host.connect(page, false, () => undefined);
      await host.command(page, envelope(enter(page.seat)));
    }
    await host.command(lead, envelope({ type: 'lobby:admit-all' }));
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

  const sweep = (hours = 0): Promise<void> => {
    const clock = { now: () => systemClock.now() + hours * HOUR_MS };
    return new FadingKeeper({ store, clock, logger: silent }).close();
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
    expect(await store.fading()).toEqual([]);
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
    expect(await store.fading()).toEqual([]);
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
    expect(await store.fading()).toEqual([]);
  });
});
