import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { createLogger } from '../platform/logger.ts';
import type { Audience } from '../room/audience.ts';
import { FakeClient } from '../testing/fake-client.ts';
import { freePort } from '../testing/hosted.ts';
import { Witness } from '../testing/witness.ts';
import type { MediaRoom } from './media-room.ts';
import { MediaService } from './media-service.ts';

const SEATS = ['ana', 'ben', 'cem', 'dia', 'elm', 'fay'];
const SOON = { timeout: 20_000, interval: 50 };

const witness = new Witness();
afterAll(() => witness.stop());

/** New ones each time: a worker that died often is started ever more rarely. */
const serve = async (): Promise<MediaService> =>
  MediaService.create(
    { workers: 3, peoplePerWorker: 2, listenIp: '127.0.0.1', portBase: await freePort() },
    createLogger('silent'),
  );

/** A client that opens its media whenever it is told to, as a page does. */
function present(room: MediaRoom, seat: string): { client: FakeClient; leave: () => void } {
  const client = new FakeClient(room, seat);
  let here = true;
  const join = async (): Promise<void> => {
    await client.open();
    await client.produce('audio');
  };
  const stay = async (): Promise<void> => {
    while (here) {
      const reset = client.next('media:reset');
      // Where it is refused, there is no worker, and it is told once there is one.
      await Promise.race([join().catch(() => undefined), reset]);
      await reset;
    }
  };
  void stay();
  const leave = (): void => {
    here = false;
    client.peer.close();
  };
  return { client, leave };
}

/** Who hears whom, by two bits for each pair. */
const audienceOf = (bits: readonly boolean[]): Audience =>
  new Map(
    SEATS.map((listener, index) => [
      listener,
      new Map(
        SEATS.filter((source) => source !== listener).map((source, at) => [
          source,
          { audio: bits[(index * 5 + at) % bits.length] === true, video: false, screen: false },
        ]),
      ),
    ]),
  );

const step = fc.oneof(
  fc.record({ kill: fc.nat({ max: 2 }), pauseMs: fc.constantFrom(0, 5, 40, 300) }),
  fc.record({ bits: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }) }),
  fc.record({ leaves: fc.constantFrom(...SEATS) }),
);

test('[ME11] [ME26] whichever workers die, and whenever: everyone is back, and hears whom the room says', async () => {
  let killed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      await using stack = new AsyncDisposableStack();
      const service = stack.adopt(await serve(), (one) => one.close());
      const room = service.openRoom('session');
      let audience = audienceOf([true]);
      room.setAudience(audience);
      const people = new Map(SEATS.map((seat) => [seat, present(room, seat)]));
      for (const one of steps) {
        if ('bits' in one) room.setAudience((audience = audienceOf(one.bits)));
        else if ('leaves' in one) {
          people.get(one.leaves)?.leave();
          people.set(one.leaves, present(room, one.leaves));
        } else {
          await new Promise((done) => setTimeout(done, one.pauseMs));
          const { pid } = service.status().workers[one.kill] ?? {};
          if (pid !== undefined) process.kill(pid, 'SIGKILL');
          killed += 1;
        }
      }

      await vi.waitFor(async () => {
        await room.changed();
        const clients = [...people.values()].map(({ client }) => client);
        await Promise.all(clients.map((client) => client.resumeAll().catch(() => undefined)));
        const owner = new Map(
          clients.map(({ seat, peer }) => [peer.media?.producers.get('audio')?.producer.id, seat]),
        );
        expect(owner.size).toBe(SEATS.length);
        for (const { seat, opened } of clients) {
          const dumps = await witness.consumersOn(opened?.receive.id ?? '');
          const heard = dumps.flatMap(({ producerId, paused }) => {
            const source = owner.get(producerId);
            return source === undefined ? [] : [[source, !paused] as const];
          });
          const wanted = [...(audience.get(seat) ?? [])].map(([source, { audio }]) => [
            source,
            audio,
          ]);
          expect(heard.toSorted()).toEqual(wanted.toSorted());
        }
      }, SOON);
      for (const { leave } of people.values()) leave();
      room.close();
      await vi.waitFor(() => expect(witness.transports.size).toBe(0), SOON);
    }),
    { numRuns: 6 },
  );
  expect(killed).toBeGreaterThan(0);
}, 120_000);
