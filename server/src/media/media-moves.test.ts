import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { MediaKind, PictureKind } from '@rapport/shared/contract/media.ts';
import { createLogger } from '../platform/logger.ts';
import type { Audience, Flow } from '../room/audience.ts';
import { freePort } from '../testing/hosted.ts';
import { FakeClient } from '../testing/fake-client.ts';
import type { MediaRoom } from './media-room.ts';
import { MediaService } from './media-service.ts';
import { Witness } from '../testing/witness.ts';

const SEATS = ['ana', 'ben', 'cem', 'dia'];
const witness = new Witness();
const serve = async (workers: number, peoplePerWorker: number): Promise<MediaService> =>
  MediaService.create(
    { workers, peoplePerWorker, listenIp: '127.0.0.1', portBase: await freePort() },
    createLogger('silent'),
  );
const together = await serve(1, 40);
/** Two of the four receive in the other worker. */
const spread = await serve(2, 2);

afterAll(async () => {
  await together.close();
  await spread.close();
  witness.stop();
});

const seat = fc.constantFrom(...SEATS);
const kind = fc.constantFrom<MediaKind>('audio', 'video', 'screen');
const picture = fc.constantFrom<PictureKind>('video', 'screen');
const flow: fc.Arbitrary<Flow> = fc.record({
  audio: fc.boolean(),
  video: fc.boolean(),
  screen: fc.boolean(),
});
const height = fc.constantFrom(0, 90, 360, 720);

const audience: fc.Arbitrary<Audience> = fc
  .array(fc.tuple(seat, seat, flow), {
    maxLength: 12,
  })
  .map((pairs) => {
    const map = new Map<string, Map<string, Flow>>();
    for (const [listener, source, of] of pairs)
      map.set(listener, (map.get(listener) ?? new Map<string, Flow>()).set(source, of));
    return map;
  });

/** What clients and the room's state do, in any order. */
const move = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('audience' as const), audience }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('produce' as const), seat, kind }) },
  fc.record({ do: fc.constant('close-producer' as const), seat, kind }),
  fc.record({ do: fc.constant('come' as const), seat }),
  fc.record({ do: fc.constant('open' as const), seat }),
  fc.record({ do: fc.constant('leave' as const), seat }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('resume' as const), seat }) },
  fc.record({ do: fc.constant('tile' as const), seat, of: seat, picture, height }),
  // Those before it are settled; without it they run into each other.
  fc.record({ do: fc.constant('settle' as const) }),
);
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

/** A room, its clients, and what the worker should have by now. */
class Play {
  readonly room: MediaRoom;
  readonly clients = new Map<string, FakeClient>();
  audience: Audience = new Map();
  readonly tiles = new Map<string, number>();
  #busy: Promise<unknown>[] = [];

  constructor(service: MediaService) {
    this.room = service.openRoom('session');
  }

  async begin(): Promise<void> {
    for (const one of SEATS) await this.#come(one);
    for (const client of this.clients.values())
      await Promise.all([
        client.produce('audio'),
        client.produce('video'),
        client.produce('screen'),
      ]);
  }

  async make(step: Move): Promise<void> {
    switch (step.do) {
      case 'audience':
        this.audience = step.audience;
        this.room.setAudience(step.audience);
        return;
      case 'settle':
        return this.settle();
      case 'come':
        await this.settle();
        return this.#come(step.seat);
      case 'leave':
        this.clients.get(step.seat)?.peer.close();
        this.clients.delete(step.seat);
        return;
      default: {
        const client = this.clients.get(step.seat);
        if (client) this.#busy.push(this.#ask(client, step));
      }
    }
  }

  /** Waits until all that was asked for is answered, and the room has followed. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#busy);
    this.#busy = [];
    await this.room.changed();
  }

  /** A client that comes anew knows of no tiles and no tracks. */
  async #come(one: string): Promise<void> {
    const client = new FakeClient(this.room, one);
    this.clients.set(one, client);
    for (const key of this.tiles.keys()) if (key.startsWith(`${one} `)) this.tiles.delete(key);
    await client.open();
  }

  #ask(client: FakeClient, step: Move): Promise<unknown> {
    switch (step.do) {
      case 'produce':
        return client.produce(step.kind);
      case 'close-producer':
        return client.peer.closeProducer({ kind: step.kind });
      case 'resume':
        return client.resumeAll();
      case 'open':
        return client.open();
      case 'tile': {
        const { of, picture: shown, height: lines } = step;
        this.tiles.set(`${client.seat} ${of} ${shown}`, lines);
        client.peer.tiles({ tiles: [{ kind: shown, seat: of, width: lines, height: lines }] });
        return Promise.resolve();
      }
      default:
        return Promise.resolve();
    }
  }
}

/**
 * A track is carried to an annex once, where somebody there has it, and while one of them gets it.
 * @returns how many are
 */
const checkPipes = async (play: Play): Promise<number> => {
  const annexes = Map.groupBy(
    [...play.clients.values()].flatMap(({ peer }) => peer.media ?? []),
    ({ annex }) => annex,
  );
  let carried = 0;
  for (const [annex, media] of annexes) {
    if (!annex) continue;
    const had = media.flatMap(({ consumers }) => [...consumers.values()]);
    const has = new Set(had.map(({ consumer }) => consumer.producerId));
    const pipes = annex.pipes.map(({ producer }) => producer);
    expect(pipes.toSorted()).toEqual([...has].toSorted());
    for (const { producer, id } of annex.pipes) {
      const gets = had.some((one) => one.consumer.producerId === producer && !one.consumer.paused);
      expect((await witness.pipes.get(id)?.dump())?.paused).toBe(!gets);
    }
    carried += pipes.length;
  }
  expect(witness.pipes.size).toBe(carried);
  return carried;
};

const check = async (play: Play): Promise<void> => {
  const running = new Set<string>();
  for (const [listener, client] of play.clients) {
    const dumps = await witness.consumersOn(client.opened?.receive.id ?? '');
    const found = dumps
      .map(({ id, producerId, paused }) => ({ id, producer: producerId, paused }))
      .filter(({ id }) => client.offers.get(id)?.seat !== undefined);
    // The silent one apart, nothing exists that the client was not told of.
    expect(dumps.length - found.length).toBe(1);

    const wanted = [...(play.audience.get(listener) ?? [])].flatMap(([source, lets]) => {
      const media = source === listener ? undefined : play.clients.get(source)?.peer.media;
      return [...(media?.producers ?? [])].flatMap(([of, { producer }]) => {
        if (of === 'screen' && !lets.screen) return [];
        if (of === 'audio' && lets[of]) running.add(producer.id);
        const sight = of === 'audio' || play.tiles.get(`${listener} ${source} ${of}`) !== 0;
        return [{ producer: producer.id, flowing: lets[of], sends: lets[of] && sight }];
      });
    });
    expect(found.map(({ producer }) => producer).toSorted()).toEqual(
      wanted.map(({ producer }) => producer).toSorted(),
    );
    for (const { id, producer, paused } of found) {
      const target = wanted.find((one) => one.producer === producer);
      const ready = client.peer.media?.consumers.get(id)?.acknowledged === true;
      const sends = ready && target?.sends === true;
      if (sends) running.add(producer);
      expect(paused).toBe(!sends);
      expect(client.flowing.get(id)).toBe(target?.flowing);
    }
  }
  for (const client of play.clients.values())
    for (const { producer } of client.peer.media?.producers.values() ?? [])
      expect((await producer.dump()).paused).toBe(!running.has(producer.id));
};

test.each([
  ['one worker', together],
  ['two workers', spread],
])(
  '[ME2] [ME3] [ME4] [ME25] with %s, whatever happens in whatever order, there is what the audience says',
  async (_name, service) => {
    let carried = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 25 }), async (moves) => {
        const play = new Play(service);
        try {
          await play.begin();
          for (const one of moves) await play.make(one);
          await play.settle();
          await check(play);
          carried += await checkPipes(play);
        } finally {
          play.room.close();
        }
        expect(witness.transports.size).toBe(0);
      }),
      { numRuns: 60 },
    );
    expect(carried > 0).toBe(service === spread);
  },
);
