import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createLogger } from '../platform/logger.ts';
import { audienceOf, type Flow } from '../room/audience.ts';
import { CIRCLE, companyOf } from '../room/company.ts';
import { freePort } from '../testing/hosted.ts';
import { moves, playMove } from '../testing/room-commands.ts';
import { gathered, GROUP_FACTS, RoomPlay, SEATS } from '../testing/room-play.ts';
import { FakeClient } from './fake-client.ts';
import type { MediaRoom } from './media-room.ts';
import { MediaService } from './media-service.ts';
import { Witness } from './witness.ts';

const witness = new Witness();
const service = await MediaService.create(
  { workers: 1, listenIp: '127.0.0.1', portBase: await freePort() },
  createLogger('silent'),
);

afterAll(async () => {
  await service.close();
  witness.stop();
});

/** A room's state, its media, and a client for each of its seats. */
class Session {
  readonly media: MediaRoom = service.openRoom('session');
  readonly play: RoomPlay;
  readonly clients = new Map<string, FakeClient>();

  constructor(play: RoomPlay) {
    this.play = play;
  }

  async begin(seats: readonly string[]): Promise<this> {
    for (const seat of seats) {
      const client = new FakeClient(this.media, seat);
      this.clients.set(seat, client);
      await client.open();
      await Promise.all([client.produce('audio'), client.produce('video')]);
    }
    await this.follow();
    return this;
  }

  /** Lets the media follow the room as it stands, and clients acknowledge what they are offered. */
  async follow(): Promise<void> {
    this.media.setAudience(audienceOf(this.play.state));
    await this.media.changed();
    for (const client of this.clients.values()) await client.resumeAll();
    await this.media.changed();
    for (const client of this.clients.values()) client.received.length = 0;
  }

  /** Who gets what from whom, by the worker's own dump: `listener source kind` where it flows. */
  async dumped(): Promise<{ exists: string[]; flows: string[] }> {
    const exists: string[] = [];
    const flows: string[] = [];
    for (const [listener, client] of this.clients) {
      for (const { id, paused } of await witness.consumersOn(client.opened?.receive.id ?? '')) {
        const offer = client.offers.get(id);
        if (offer?.seat === undefined) continue;
        const name = `${listener} ${offer.seat} ${offer.kind}`;
        exists.push(name);
        if (!paused) flows.push(name);
      }
    }
    return { exists: exists.sort(), flows: flows.sort() };
  }

  /** The same, as the room's state says. */
  wanted(): { exists: string[]; flows: string[] } {
    const pairs = [...audienceOf(this.play.state)].flatMap(([listener, sources]) =>
      [...sources].flatMap(([source, flow]) =>
        (['audio', 'video'] as const).map((kind: keyof Flow) => ({
          name: `${listener} ${source} ${kind}`,
          flows: flow[kind],
        })),
      ),
    );
    const names = (list: typeof pairs) => list.map(({ name }) => name).sort();
    return { exists: names(pairs), flows: names(pairs.filter(({ flows }) => flows)) };
  }
}

test('[ME2] [LR6] what the audience of a room says is what the worker does, whatever is done in the room', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (sequence) => {
      const session = await new Session(gathered()).begin(SEATS);
      try {
        session.play.send('lead', { type: 'breakout:deal', size: 2, shuffle: sequence.length });
        session.play.send('lead', { type: 'breakout:open' });
        await session.follow();
        expect(await session.dumped()).toEqual(session.wanted());
        for (const [index, move] of sequence.entries()) {
          playMove(session.play, move);
          session.media.setAudience(audienceOf(session.play.state));
          if (index % 20 === 19) {
            await session.follow();
            expect(await session.dumped()).toEqual(session.wanted());
          }
        }
        await session.follow();
        expect(await session.dumped()).toEqual(session.wanted());
      } finally {
        session.media.close();
      }
      expect(witness.transports.size).toBe(0);
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** Thirty members and one who leads. */
const MANY: SessionFacts = {
  ...GROUP_FACTS,
  seats: [
    { seat: 'lead', role: 'facilitator', name: 'Robin' },
    ...Array.from({ length: 30 }, (_, index) => ({
      seat: `member-${index}`,
      role: 'member' as const,
      name: `Member ${index}`,
    })),
  ],
};

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

/** Memory of this process's heap and of the worker, in MB. */
async function memory(): Promise<{ heap: number; worker: number }> {
  collect();
  const [worker] = witness.workers;
  const status = await readFile(`/proc/${worker?.pid ?? 0}/status`, 'utf8');
  const resident = /VmRSS:\s+(\d+) kB/u.exec(status)?.[1] ?? '0';
  return { heap: process.memoryUsage().heapUsed / 2 ** 20, worker: Number(resident) / 1024 };
}

test('[ME2] [BO2] thirty people in breakouts of three, twenty times: nobody is lost, no consumer is made or closed, and memory stays flat', async () => {
  const members = MANY.seats.slice(1).map(({ seat }) => seat);
  const session = await new Session(new RoomPlay(MANY).gather(...members)).begin([
    'lead',
    ...members,
  ]);
  const { play } = session;
  const consumers = new Set(witness.consumers.keys());
  expect((await session.dumped()).flows).toHaveLength(31 * 30 * 2);
  let settled: { heap: number; worker: number } | undefined;
  for (let time = 1; time <= 20; time += 1) {
    play.send('lead', { type: 'breakout:deal', size: 3, shuffle: time });
    play.send('lead', { type: 'breakout:open' });
    const rooms = play.state.breakout.current?.rooms ?? [];
    expect(rooms).toHaveLength(10);
    await session.follow();
    for (const room of rooms) play.send('lead', { type: 'breakout:visit', to: room });
    await session.follow();
    if (time % 5 === 0) expect(await session.dumped()).toEqual(session.wanted());
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    await session.follow();
    for (const seat of ['lead', ...members]) expect(companyOf(play.state, seat)).toBe(CIRCLE);
    // What the pages know of, the books and the worker are all the same consumers as ever.
    expect(new Set(witness.consumers.keys())).toEqual(consumers);
    if (time === 5) settled = await memory();
  }
  expect(await session.dumped()).toEqual(session.wanted());
  const after = await memory();
  expect(after.heap).toBeLessThan((settled?.heap ?? 0) * 1.15 + 2);
  expect(after.worker).toBeLessThan((settled?.worker ?? 0) * 1.15 + 2);
  session.media.close();
}, 180_000);
