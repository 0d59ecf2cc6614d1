import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ESCALATE_AFTER_MS, type OpenCall } from '../room/care/reach.ts';
import { createEventStore } from '../storage/event-store.ts';
import { engines, testDatabase, testSeals } from '../testing/test-databases.ts';
import { enter, envelope, hostRooms, TestPage } from '../testing/hosted.ts';
import { GROUP_FACTS } from '../testing/room-play.ts';
import type { EventStore } from './event-store.ts';
import type { RoomDirectory } from './room-directory.ts';

const SESSION = 'session-1';

describe.each(engines)('a call for help that reaches nobody, on $kind', (engine) => {
  let store: EventStore;
  let rooms: RoomDirectory;
  let endDatabase: () => Promise<void>;
  let endRooms: () => Promise<void>;
  /** How far the server's clock is ahead, in ms. */
  let ahead = 0;
  let told: readonly OpenCall[] = [];

  const open = async () => {
    ({ rooms, end: endRooms } = await hostRooms(
      store,
      { now: () => Date.now() + ahead },
      GROUP_FACTS,
      () => undefined,
      (_session, calls) => (told = calls),
    ));
  };
  const escalations = async () =>
    (await store.load(SESSION)).filter(
      ({ event }) => (event as { type: string }).type === 'care:escalated',
    );

  beforeEach(async () => {
    ahead = 0;
    told = [];
    const { database, end } = await testDatabase(engine);
    endDatabase = end;
    store = createEventStore(database, testSeals(database));
    await open();
  });
  afterEach(async () => {
    await endRooms();
    await endDatabase();
  });

  /** Alder waits alone in the lobby and calls. */
  async function calling() {
    const host = await rooms.host(SESSION);
    const page = new TestPage('alder');
    await host.connect(page, false, () => undefined);
    await host.command(page, envelope(enter('Alder')));
    await host.command(page, envelope({ type: 'care:call' }));
    expect(page.view?.care?.called).toMatchObject({ stage: 'nobody' });
    return { host, page };
  }

  it('[CR13] leaves the room by the clock of the server', async () => {
    const { host, page } = await calling();
    expect(told).toMatchObject([{ seat: 'alder', escalated: false }]);
    ahead = ESCALATE_AFTER_MS - 100;
    await host.command(page, envelope({ type: 'floor:mute' }));
    expect(await escalations()).toEqual([]);
    await expect.poll(() => told).toMatchObject([{ seat: 'alder', escalated: true }]);
    expect(page.view?.care?.called).toMatchObject({ escalated: true });
  });

  it('[CR13] leaves it once, also when the server stopped before and nobody has come back', async () => {
    await calling();
    await endRooms();
    ahead = ESCALATE_AFTER_MS;
    await open();
    await rooms.takeUpCalls(SESSION);
    await expect.poll(() => told).toMatchObject([{ seat: 'alder', escalated: true }]);
    await endRooms();
    await open();
    await rooms.takeUpCalls(SESSION);
    expect(told).toMatchObject([{ seat: 'alder', escalated: true }]);
    expect(await escalations()).toHaveLength(1);
  });

  it('[CR14] is told to the person as told to staff when a page of theirs has shown it', async () => {
    const { page } = await calling();
    await rooms.helpReached(SESSION, 'alder', 'told');
    expect(page.view?.care?.called).toMatchObject({ staff: 'told' });
    await rooms.helpReached(SESSION, 'alder', 'seen');
    expect(page.view?.care?.called).toMatchObject({ staff: 'seen' });
  });

  it('[CR13] takes up no room where nobody has an open call', async () => {
    const { host, page } = await calling();
    await host.command(page, envelope({ type: 'care:withdraw' }));
    expect(told).toEqual([]);
    await endRooms();
    await open();
    await rooms.takeUpCalls(SESSION);
    expect(await rooms.status(SESSION)).toMatchObject({ open: false });
  });
});
