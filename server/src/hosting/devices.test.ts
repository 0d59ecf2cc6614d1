import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../platform/errors.ts';
import { createEventStore } from '../storage/event-store.ts';
import { engines, testDatabase, testSeals } from '../testing/test-databases.ts';
import { enter, envelope, hostRooms, TestPage } from '../testing/hosted.ts';
import type { EventStore } from './event-store.ts';
import type { RoomDirectory } from './room-directory.ts';

const SESSION = 'session-1';
const code = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

/** What only those inside know; a device at the door is sent none of it. */
const CIRCLES_OWN =
  /Birch|birch|Robin|"(floor|agenda|exercise|messages|place|whereabouts)"|Sunset/u;

describe.each(engines)('the devices of a seat on $kind', (engine) => {
  let store: EventStore;
  let rooms: RoomDirectory;
  let endDatabase: () => Promise<void>;
  let endRooms: () => Promise<void>;

  beforeEach(async () => {
    const { database, end } = await testDatabase(engine);
    endDatabase = end;
    store = createEventStore(database, testSeals(database));
    ({ rooms, end: endRooms } = await hostRooms(store));
  });
  afterEach(async () => {
    await endRooms();
    await endDatabase();
  });

  const host = () => rooms.host(SESSION);
  async function join(page: TestPage, resume = false): Promise<TestPage> {
    await (await host()).connect(page, resume, () => undefined);
    return page;
  }
  /** Another device with Alder's link. */
  async function knock(device = 'other'): Promise<TestPage> {
    const page = await join(new TestPage('alder', { device }));
    if (page.view?.me.standing === 'outside') {
      await (await host()).command(page, envelope(enter('Alder too')));
    }
    return page;
  }
  async function gathered() {
    const [lead, alder, birch] = [
      await join(new TestPage('lead')),
      await join(new TestPage('alder')),
      await join(new TestPage('birch')),
    ];
    for (const page of [lead, alder, birch]) {
      await (await host()).command(page, envelope(enter(page.seat)));
    }
    await (
      await host()
    ).command(lead, envelope({ type: 'lobby:admit-all', seats: ['alder', 'birch'] }));
    await (
      await host()
    ).command(alder, envelope({ type: 'care:whereabouts', text: '1 Sunset Road' }));
    return { lead, alder, birch };
  }
  const admit = async (lead: TestPage, page: TestPage) =>
    (await host()).command(lead, envelope({ type: 'lobby:admit', seat: page.view?.me.seat ?? '' }));

  it('[DV3] sends another device nothing of the main group, and gives it no media', async () => {
    const { lead, alder } = await gathered();
    await (await host()).command(lead, envelope({ type: 'lobby:lock' }));
    const page = new TestPage('alder', { device: 'other' });
    expect(await (await host()).connect(page, false, () => undefined)).toBeUndefined();
    await (await host()).command(page, envelope(enter('Alder too')));
    await (await host()).command(alder, envelope({ type: 'floor:raise-hand' }));
    await (await host()).command(lead, envelope({ type: 'agenda:start' }));
    expect(JSON.stringify(page.frames)).not.toMatch(CIRCLES_OWN);
    expect(page.view?.me.seat).not.toBe('alder');
    expect([alder.closed, page.closed]).toEqual([undefined, undefined]);
    expect(alder.view?.me.standing).toBe('admitted');
  });

  it('[DV6] moves the seat: the first device is shown nothing more of the main group, at once', async () => {
    const { lead, alder, birch } = await gathered();
    const page = await knock();
    await admit(lead, page);
    expect([alder.closed, page.closed]).toEqual(['fault', 'fault']);
    expect(JSON.stringify(alder.view)).not.toMatch(CIRCLES_OWN);
    expect(alder.view?.device).toEqual({ is: 'asked' });
    expect(birch.view?.floor?.seats['alder']?.connected).toBe(false);
    const frames = alder.frames.length;
    const back = await join(new TestPage('alder', { device: 'other', page: page.page }), true);
    expect(back.view?.floor?.seats).toHaveProperty('birch');
    expect(back.view?.care?.whereabouts).toBe('1 Sunset Road');
    await (await host()).command(lead, envelope({ type: 'agenda:start' }));
    expect(alder.frames.length).toBe(frames);
    const asked = await join(new TestPage('alder', { page: alder.page }), true);
    expect(asked.view?.device).toEqual({ is: 'asked' });
    expect(JSON.stringify(asked.frames)).not.toMatch(CIRCLES_OWN);
  });

  it('[DV2] knows each device again when the server was killed, whoever comes first', async () => {
    const { lead } = await gathered();
    const page = await knock();
    await admit(lead, page);
    const waits = await knock('third');
    const before = waits.view;
    await endRooms();
    ({ rooms, end: endRooms } = await hostRooms(store));
    // Both at the same moment.
    const [first, second, third] = await Promise.all([
      join(new TestPage('alder'), true),
      join(new TestPage('alder', { device: 'other' }), true),
      join(new TestPage('alder', { device: 'third' }), true),
    ]);
    expect(first.view?.device).toEqual({ is: 'asked' });
    expect(second.view?.me).toMatchObject({ seat: 'alder', standing: 'admitted' });
    expect(third.view).toEqual(before);
  });

  it('[DV7] puts out whoever came by the link when it is disowned, and no one else', async () => {
    const { lead, birch } = await gathered();
    const page = await knock();
    await admit(lead, page);
    const inside = await join(new TestPage('alder', { device: 'other' }), true);
    const asked = await join(new TestPage('alder'), true);
    const waits = await knock('third');
    const frames = inside.frames.length;
    const no = envelope({ type: 'lobby:was-not-me' });
    await (await host()).command(asked, no);
    expect([inside.closed, asked.closed, waits.closed]).toEqual(Array(3).fill('link-revoked'));
    expect(inside.frames.length).toBe(frames);
    expect([lead.closed, birch.closed]).toEqual([undefined, undefined]);
    expect(lead.view?.lobby?.disowned).toMatchObject([{ seat: 'alder' }]);
    expect(birch.view?.floor?.seats).not.toHaveProperty('alder');
    expect(await code((await host()).command(asked, no))).toBe('superseded');
  });

  it('[DV6] changes nothing when the move can not be kept', async () => {
    const { lead, alder } = await gathered();
    const page = await knock();
    const append = store.append.bind(store);
    store.append = () => Promise.reject(new AppError('storage-failed'));
    expect(await code(admit(lead, page))).toBe('storage-failed');
    expect([alder.closed, page.closed]).toEqual([undefined, undefined]);
    // A device can still come, and still does not have the seat.
    const other = await join(new TestPage('alder', { device: 'third' }));
    expect(other.view?.device).toEqual({ is: 'new' });
    store.append = append;
    await admit(lead, page);
    expect(alder.view?.device).toEqual({ is: 'asked' });
  });

  it('[DV2] knows the device that was let in, also when its coming could not be kept', async () => {
    const lead = await join(new TestPage('lead'));
    await (await host()).command(lead, envelope(enter('Robin')));
    const append = store.append.bind(store);
    store.append = () => Promise.reject(new AppError('storage-failed'));
    const alder = await join(new TestPage('alder'));
    store.append = append;
    await (await host()).command(alder, envelope(enter('Alder')));
    await (await host()).command(lead, envelope({ type: 'lobby:admit', seat: 'alder' }));
    await endRooms();
    ({ rooms, end: endRooms } = await hostRooms(store));
    expect((await join(new TestPage('alder'), true)).view?.me.standing).toBe('admitted');
    expect((await knock()).view?.device).toEqual({ is: 'new' });
  });

  it('[DV8] refuses more than three, and whoever is inside notices nothing of fifty', async () => {
    const { alder, birch } = await gathered();
    const frames = [alder, birch].map((page) => page.frames.length);
    const codes: string[] = [];
    for (let number = 0; number < 50; number += 1) codes.push(await code(knock(`${number}`)));
    expect(codes.filter((one) => one === 'no error')).toHaveLength(3);
    expect(new Set(codes.slice(3))).toEqual(new Set(['too-many-devices']));
    expect([alder, birch].map((page) => page.frames.length)).toEqual(frames);
  });

  it('[DV9] gives the seat to who is signed in, on whatever device, and tells the first', async () => {
    const lead = await join(new TestPage('lead', { signedIn: true }));
    const other = await join(new TestPage('lead', { device: 'other', signedIn: true }));
    expect(lead.closed).toBe('superseded');
    expect(other.view?.me.seat).toBe('lead');
    const stream = await store.load(SESSION);
    expect(stream.filter(({ event }) => (event as { instead?: true }).instead)).toHaveLength(1);
  });

  it('[DV10] forgets who knocked when the link is renewed, and keeps who was let in', async () => {
    const { lead, alder } = await gathered();
    const waits = await knock();
    (await host()).forgetDevices('alder');
    await expect.poll(() => lead.view?.lobby?.devices).toEqual([]);
    // Connections end where links are looked up; whoever looked at the room as a device looks anew.
    expect([alder.closed, waits.closed]).toEqual([undefined, 'fault']);
    expect((await join(new TestPage('alder'))).view?.me.standing).toBe('admitted');
  });
});
