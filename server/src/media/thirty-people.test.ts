import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { afterAll, expect, test } from 'vitest';
import { createLogger } from '../platform/logger.ts';
import { audienceOf } from '../room/audience.ts';
import { MAIN_GROUP, gatheringOf } from '../room/core/gathering.ts';
import { freePort } from '../testing/hosted.ts';
import { GROUP_FACTS, RoomPlay } from '../testing/room-play.ts';
import { MediaService } from './media-service.ts';
import { Witness } from '../testing/witness.ts';
import { sendingOf, WorkerBooks } from '../testing/worker-books.ts';

const TIMES = 20;
/** After so many times whatever is made once has been made. */
const SETTLED_AFTER = 5;

const MEMBERS = Array.from({ length: 30 }, (_, index) => `member-${index}`);
const EVERYONE = ['lead', ...MEMBERS];
const FACTS: SessionFacts = {
  ...GROUP_FACTS,
  seats: EVERYONE.map((seat) => ({
    seat,
    role: seat === 'lead' ? 'facilitator' : 'member',
    name: seat,
  })),
};

const witness = new Witness();
const service = await MediaService.create(
  { workers: 1, listenIp: '127.0.0.1', portBase: await freePort() },
  createLogger('silent'),
);

afterAll(async () => {
  await service.close();
  witness.stop();
});

/** What is in use after a collection: of this process's heap, and by the worker, in MB. */
async function memory(): Promise<{ heap: number; worker: number }> {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const [worker] = witness.workers;
  const status = await readFile(`/proc/${worker?.pid ?? 0}/status`, 'utf8');
  const resident = /VmRSS:\s+(\d+) kB/u.exec(status)?.[1];
  if (resident === undefined) throw new Error('the worker tells no memory');
  return { heap: process.memoryUsage().heapUsed / 2 ** 20, worker: Number(resident) / 1024 };
}

test('[ME2] [BO2] thirty people in breakouts of three, twenty times: nobody is lost, no consumer is made or closed, and memory stays flat', async () => {
  const play = new RoomPlay(FACTS).gather(...MEMBERS);
  const room = service.openRoom('session');
  const books = await WorkerBooks.open(room, witness, EVERYONE);
  const follow = async (): Promise<void> => {
    room.setAudience(audienceOf(play.state));
    await books.settle();
    for (const client of books.clients) client.received.length = 0;
  };
  const check = async (): Promise<void> =>
    expect(await books.sending()).toEqual(sendingOf(audienceOf(play.state)));
  await follow();
  await check();
  const consumers = new Set(witness.consumers.keys());
  expect(consumers.size).toBe(EVERYONE.length * (2 * (EVERYONE.length - 1) + 1));

  let settled: { heap: number; worker: number } | undefined;
  for (let time = 1; time <= TIMES; time += 1) {
    play.send('lead', { type: 'breakout:deal', size: 3, shuffle: time });
    play.send('lead', { type: 'breakout:open' });
    const rooms = play.state.breakout.current?.rooms ?? [];
    expect(rooms).toHaveLength(MEMBERS.length / 3);
    await follow();
    for (const to of rooms) {
      play.send('lead', { type: 'breakout:visit', to });
      await follow();
    }
    await check();
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    await follow();
    for (const seat of EVERYONE) expect(gatheringOf(play.state, seat)).toBe(MAIN_GROUP);
    expect(new Set(witness.consumers.keys())).toEqual(consumers);
    if (time === SETTLED_AFTER) settled = await memory();
  }
  await check();
  const after = await memory();
  expect(after.heap).toBeLessThan((settled?.heap ?? 0) * 1.15 + 2);
  expect(after.worker).toBeLessThan((settled?.worker ?? 0) * 1.15 + 2);
  room.close();
}, 180_000);
