import type { RoomView } from '@rapport/shared/contract/room.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../platform/clock.ts';
import { AppError } from '../platform/errors.ts';
import { viewOf } from '../room/view.ts';
import { createEventStore } from '../storage/event-store.ts';
import { engines, testDatabase, testSeals } from '../testing/test-databases.ts';
import type { Spoken } from '../media/speaking-times.ts';
import { enter, envelope, hostRooms, TestPage } from '../testing/hosted.ts';
import { GROUP_FACTS } from '../testing/room-play.ts';
import type { EventStore, StoredEvent } from './event-store.ts';
import type { RoomDirectory } from './room-directory.ts';
import { replay } from './replay.ts';

const SESSION = 'session-1';
const code = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe.each(engines)('a hosted room on $kind', (engine) => {
  let store: EventStore;
  let rooms: RoomDirectory;
  let endDatabase: () => Promise<void>;
  let endRooms: () => Promise<void>;
  let hear: (session: string, ms: Spoken) => void;

  beforeEach(async () => {
    const { database, end } = await testDatabase(engine);
    endDatabase = end;
    store = createEventStore(database, testSeals(database));
    ({ rooms, hear, end: endRooms } = await hostRooms(store));
  });
  afterEach(async () => {
    await endRooms();
    await endDatabase();
  });

  async function join(page: TestPage, resume = false): Promise<TestPage> {
    await (await rooms.host(SESSION)).connect(page, resume, () => undefined);
    return page;
  }

  /** Robin leads, Alder and Birch are inside. */
  async function gathered(): Promise<Record<'lead' | 'alder' | 'birch', TestPage>> {
    const host = await rooms.host(SESSION);
    const [lead, alder, birch] = [
      await join(new TestPage('lead')),
      await join(new TestPage('alder')),
      await join(new TestPage('birch')),
    ];
    for (const page of [lead, alder, birch]) await host.command(page, envelope(enter(page.seat)));
    await host.command(lead, envelope({ type: 'lobby:admit-all', seats: ['alder', 'birch'] }));
    return { lead, alder, birch };
  }

  it('[CI7] hands on a circle to the next session, from its running room or from what was kept', async () => {
    const { alder } = await gathered();
    const host = await rooms.host(SESSION);
    const aunt = { name: 'Aunt', note: 'calls often', ring: 2 as const, angle: 90 };
    await host.command(alder, envelope({ type: 'circle:add', ...aunt }));
    const memory = await rooms.memoryOf(SESSION);
    await endRooms();
    ({ rooms, end: endRooms } = await hostRooms(store));
    expect(await rooms.memoryOf(SESSION)).toEqual(memory);
    expect(await rooms.memoryOf('session-that-never-ran')).toMatchObject({ circles: [] });
    await endRooms();
    const next = { ...GROUP_FACTS, session: 'session-2', number: 7, ...memory };
    ({ rooms, end: endRooms } = await hostRooms(store, systemClock, next));
    const later = new TestPage('alder');
    const room = await rooms.host('session-2');
    await room.connect(later, false, () => undefined);
    await room.command(later, envelope(enter('Alder')));
    expect(later.view?.circle).toBeUndefined();
    const lead = new TestPage('lead');
    await room.connect(lead, false, () => undefined);
    await room.command(lead, envelope(enter('Robin')));
    await room.command(lead, envelope({ type: 'lobby:admit-all', seats: ['alder', 'birch'] }));
    expect(later.view?.circle?.own).toMatchObject({
      ties: [{ ...aunt, shown: false }],
      history: [{ session: 6, ties: [aunt] }],
    });
    expect(lead.view?.circle).toBeUndefined();
  });

  it('[HO1] shows everyone what concerns them, and the same as a fresh view would', async () => {
    const { lead, alder } = await gathered();
    const host = await rooms.host(SESSION);
    await host.command(lead, envelope({ type: 'agenda:start' }));
    for (const page of [lead, alder]) {
      expect(page.view).toEqual(asSent(viewOf(host.state, page.seat, 'en')));
    }
    expect(alder.view?.agenda?.state).toBe('running');
  });

  /** Alder and Birch are in a breakout that ends after so many seconds. */
  async function inBreakout(seconds: number): Promise<TestPage> {
    const { lead, alder } = await gathered();
    const host = await rooms.host(SESSION);
    const groups = [['alder', 'birch']];
    await host.command(lead, envelope({ type: 'breakout:arrange', from: 0, groups }));
    await host.command(lead, envelope({ type: 'breakout:open' }));
    await host.command(lead, envelope({ type: 'breakout:close', seconds }));
    expect(alder.view?.breakout?.own).toBeDefined();
    return alder;
  }

  it('[HO11] lets happen by itself what falls due', async () => {
    const alder = await inBreakout(1);
    await expect.poll(() => alder.view?.breakout, { timeout: 10_000 }).toBeUndefined();
    expect(Object.keys(alder.view?.floor?.seats ?? {}).sort()).toEqual(['alder', 'birch', 'lead']);
  });

  it('[HO11] lets happen at once what fell due while nobody hosted the room', async () => {
    await inBreakout(300);
    await endRooms();
    ({ rooms, end: endRooms } = await hostRooms(store, { now: () => systemClock.now() + 400_000 }));
    const alder = await join(new TestPage('alder'));
    await expect.poll(() => alder.view?.breakout, { timeout: 10_000 }).toBeUndefined();
    expect(alder.view?.me.standing).toBe('admitted');
  });

  it('[HO2] takes a repeated command once, and again after the room was taken up anew', async () => {
    const { lead } = await gathered();
    const sent = envelope({ type: 'agenda:add', title: 'A poem', minutes: 3 });
    await (await rooms.host(SESSION)).command(lead, sent);
    await (await rooms.host(SESSION)).command(lead, sent);
    await (await rooms.host(SESSION)).close();
    const again = await join(new TestPage('lead'));
    await (await rooms.host(SESSION)).command(again, sent);
    const poems = again.view?.agenda?.items.filter(({ title }) => title === 'A poem');
    expect(poems).toHaveLength(1);
  });

  it('[HO12] tells its follower what has been kept, and the whole stream when it is taken up', async () => {
    await endRooms();
    const told: StoredEvent[][] = [];
    const follow = (_: string, events: readonly StoredEvent[]) => void told.push([...events]);
    ({ rooms, end: endRooms } = await hostRooms(store, systemClock, GROUP_FACTS, follow));
    await gathered();
    await (await rooms.host(SESSION)).close();
    const stream = await store.load(SESSION);
    expect(told.flat().map(({ seq }) => seq)).toEqual(stream.map(({ seq }) => seq));
    told.length = 0;
    await rooms.host(SESSION);
    expect(told[0]).toEqual(stream);
  });

  it('[HO3] stands where it stood when it is taken up anew', async () => {
    const { lead, alder } = await gathered();
    const host = await rooms.host(SESSION);
    await host.command(lead, envelope({ type: 'agenda:start' }));
    await host.command(alder, envelope({ type: 'floor:mute' }));
    const before = alder.view;
    await host.close();
    expect(alder.closed).toBe('fault');
    const pages = await Promise.all(
      ['alder', 'lead', 'birch'].map((seat) => join(new TestPage(seat), true)),
    );
    expect(pages[0]?.view).toEqual(before);
    expect(replay(await store.load(SESSION))).toEqual((await rooms.host(SESSION)).state);
  });

  it('[HO4] moves the agenda once when two facilitators press at the same moment', async () => {
    const { lead } = await gathered();
    const host = await rooms.host(SESSION);
    const colead = await join(new TestPage('colead'));
    await host.command(colead, envelope(enter('Sam')));
    await host.command(lead, envelope({ type: 'agenda:start' }));
    const from = host.state.agenda.current ?? '';
    const codes = await Promise.all(
      [lead, colead].map((page) =>
        code(host.command(page, envelope({ type: 'agenda:advance', from }))),
      ),
    );
    expect(codes.toSorted()).toEqual(['no error', 'stale']);
  });

  it('[HO5] gives the seat to the newest page of its device, and tells the one before', async () => {
    const { alder } = await gathered();
    const phone = await join(new TestPage('alder'));
    expect(alder.closed).toBe('superseded');
    expect(phone.view?.me.standing).toBe('admitted');
    expect(
      await code((await rooms.host(SESSION)).command(alder, envelope({ type: 'floor:mute' }))),
    ).toBe('superseded');
  });

  it('[HO6] does not give the seat back to a page that only comes back by itself', async () => {
    const { alder } = await gathered();
    const tab = await join(new TestPage('alder'));
    expect(await code(join(new TestPage('alder', { page: alder.page }), true))).toBe('superseded');
    expect(tab.closed).toBeUndefined();
    expect(await code(join(new TestPage('alder', { page: tab.page }), true))).toBe('no error');
  });

  it('[HO7] sends nothing, and counts no frame, when a seat is told nothing new', async () => {
    const { alder } = await gathered();
    const cedar = await join(new TestPage('cedar'));
    const before = [alder.frames.length, cedar.frames.length];
    const host = await rooms.host(SESSION);
    await host.command(await join(new TestPage('elm')), envelope(enter('Elm')));
    expect([alder.frames.length, cedar.frames.length]).toEqual(before);
  });

  it('[HO8] steps down when another host has continued the stream', async () => {
    const { lead } = await gathered();
    const host = await rooms.host(SESSION);
    const last = (await store.load(SESSION)).at(-1);
    await store.append(SESSION, [
      { seq: (last?.seq ?? 0) + 1, at: (last?.at ?? 0) + 1, event: { type: 'lobby:locked' } },
    ]);
    expect(await code(host.command(lead, envelope({ type: 'agenda:start' })))).toBe('unavailable');
    expect(lead.closed).toBe('fault');
    const again = await join(new TestPage('lead'), true);
    expect(again.view?.lobby?.locked).toBe(true);
  });

  it('[HO9] changes nothing when it cannot keep what happened, and still lets people come and go', async () => {
    const { lead, alder } = await gathered();
    const host = await rooms.host(SESSION);
    const append = store.append.bind(store);
    store.append = () => Promise.reject(new AppError('storage-failed'));
    const before = asSent(viewOf(host.state, 'alder', 'en'));
    expect(await code(host.command(lead, envelope({ type: 'agenda:start' })))).toBe(
      'storage-failed',
    );
    expect(alder.view).toEqual(before);
    const phone = await join(new TestPage('alder'));
    expect(phone.view?.me.standing).toBe('admitted');
    store.append = append;
    await host.command(lead, envelope({ type: 'agenda:start' }));
    expect(phone.view?.agenda?.state).toBe('running');
  });

  it('[VO4] counts who spoke whether it can be kept or not, and knows what was kept after a restart', async () => {
    const { lead, alder } = await gathered();
    const spokenBy = (page: TestPage) => page.view?.voices?.seats['alder']?.ms;
    const frames = alder.frames.length;
    hear(SESSION, { alder: 4000 });
    await expect.poll(() => spokenBy(lead)).toBe(4000);
    const append = store.append.bind(store);
    store.append = () => Promise.reject(new AppError('storage-failed'));
    hear(SESSION, { alder: 600 });
    await expect.poll(() => spokenBy(lead)).toBe(4600);
    store.append = append;
    hear(SESSION, { alder: 300 });
    await expect.poll(() => spokenBy(lead)).toBe(4900);
    expect(alder.frames.length).toBe(frames);
    await (await rooms.host(SESSION)).close();
    hear(SESSION, { alder: 300 });
    expect(spokenBy(await join(new TestPage('lead')))).toBe(4300);
  });

  it('[HO10] is the same room for two who ask for it at once', async () => {
    const [one, two] = await Promise.all([rooms.host(SESSION), rooms.host(SESSION)]);
    expect(one).toBe(two);
  });
});

const asSent = (view: RoomView): unknown => JSON.parse(JSON.stringify(view)) as unknown;
