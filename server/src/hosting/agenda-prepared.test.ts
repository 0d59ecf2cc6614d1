import type { PreparedAgenda } from '@rapport/shared/contract/prepared-agenda.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../storage/database.ts';
import { createEventStore } from '../storage/event-store.ts';
import { enter, envelope, hostRooms, TestPage } from '../testing/hosted.ts';
import { prepared } from '../testing/prepared.ts';
import { engines, testDatabase, testSeals } from '../testing/test-databases.ts';

const SESSION = 'session-1';

describe.each(engines)('a room whose agenda is prepared on $kind', (engine) => {
  let database: Database;
  let end: () => Promise<void>;
  let stands: PreparedAgenda | undefined;
  const ends: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    ({ database, end } = await testDatabase(engine));
    stands = undefined;
  });
  afterEach(async () => {
    for (const one of ends.splice(0)) await one();
    await end();
  });

  const hosted = async () => {
    const store = createEventStore(database, testSeals(database));
    const { rooms, end: stop } = await hostRooms(
      store,
      undefined,
      undefined,
      undefined,
      undefined,
      () => stands,
    );
    ends.push(stop);
    return { rooms, stop };
  };
  const titles = (page: TestPage) => page.view?.agenda?.items.map(({ title }) => title);

  it('[AG8] shows it at once where the room is open, and where it is taken up again', async () => {
    const { rooms, stop } = await hosted();
    expect(await rooms.preparingOf(SESSION)).toBe('open');
    const host = await rooms.host(SESSION);
    const page = new TestPage('lead', { signedIn: true });
    await host.connect(page, false, () => undefined);
    await host.command(page, envelope(enter('Robin')));
    expect(titles(page)?.length).toBeGreaterThan(2);

    stands = prepared(1);
    await rooms.agendaPrepared(SESSION);
    expect(titles(page)).toEqual(['Arriving safely', 'A poem']);

    await stop();
    stands = prepared(2, 'A song');
    const again = await hosted();
    await again.rooms.agendaPrepared(SESSION);
    const later = new TestPage('lead', { signedIn: true });
    const next = await again.rooms.host(SESSION);
    await next.connect(later, false, () => undefined);
    expect(titles(later)).toEqual(['Arriving safely', 'A song']);

    await next.command(later, envelope({ type: 'agenda:start' }));
    stands = prepared(3);
    await again.rooms.agendaPrepared(SESSION);
    expect(titles(later)).toEqual(['Arriving safely', 'A song']);
    expect(await again.rooms.preparingOf(SESSION)).toBe('moved');
  });
});
