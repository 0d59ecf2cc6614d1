import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { createLogger } from '../platform/logger.ts';
import type { Audience, Flow } from '../room/audience.ts';
import { makeCertificate, type Certificate } from '../testing/dtls-client.ts';
import { FakeClient } from '../testing/fake-client.ts';
import { freePort } from '../testing/hosted.ts';
import { RtpListener } from '../testing/rtp-listener.ts';
import { Witness } from '../testing/witness.ts';
import type { MediaConfig } from './media-config.ts';
import type { MediaRoom } from './media-room.ts';
import { MediaService } from './media-service.ts';

const SOON = { timeout: 20_000 };
const ON_STAGE = ['ana', 'ben', 'cem'];
const HEARD: Flow = { audio: true, video: true, screen: false };
const HELD: Flow = { ...HEARD, audio: false };

const witness = new Witness();
const ended: (() => unknown)[] = [];
let folder: string;
let certificate: Certificate;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-annexes-'));
  certificate = makeCertificate(folder, 'own');
});
afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end();
});
afterAll(() => {
  witness.stop();
  rmSync(folder, { recursive: true });
});

const serve = async (changes: Partial<MediaConfig> = {}): Promise<MediaService> => {
  const config = { workers: 2, listenIp: '127.0.0.1', portBase: await freePort(), ...changes };
  const service = await MediaService.create(config, createLogger('silent'));
  ended.push(() => service.close());
  return service;
};

/** Everyone hears each of these as said, and nobody themselves. */
const audienceOf = (
  listeners: readonly SeatId[],
  flowOf: (listener: SeatId, source: SeatId) => Flow,
): Audience =>
  new Map(
    listeners.map((listener) => [
      listener,
      new Map(
        ON_STAGE.filter((source) => source !== listener).map((source) => [
          source,
          flowOf(listener, source),
        ]),
      ),
    ]),
  );

/** A packet of Opus with a mark by which it is known. */
const opus = (ssrc: number, sequence: number, mark: number): Buffer => {
  const packet = Buffer.alloc(16);
  packet.writeUInt16BE(0x806f, 0);
  packet.writeUInt16BE(sequence, 2);
  packet.writeUInt32BE(sequence * 960, 4);
  packet.writeUInt32BE(ssrc, 8);
  packet.writeUInt32BE(mark, 12);
  return packet;
};

/** Lets a client speak, past its transport. */
const voiceOf = async (client: FakeClient) => {
  const { producer: id } = await client.produce('audio');
  const producer = witness.producers.get(id);
  const ssrc = producer?.rtpParameters.encodings?.[0]?.ssrc ?? 0;
  let sequence = 0;
  return (...marks: number[]): void => {
    for (const mark of marks) producer?.send(opus(ssrc, (sequence += 1), mark));
  };
};

/** People in a room: those on the stage with a voice, the others with ears. */
const gather = async (room: MediaRoom, seats: readonly SeatId[]) => {
  const clients = new Map<SeatId, FakeClient>();
  for (const seat of seats) {
    const client = new FakeClient(room, seat);
    await client.open();
    clients.set(seat, client);
  }
  const speak: Record<SeatId, (...marks: number[]) => void> = {};
  for (const seat of ON_STAGE) {
    const client = clients.get(seat);
    if (client) speak[seat] = await voiceOf(client);
  }
  return { clients, speak };
};

const follow = async (
  room: MediaRoom,
  clients: Iterable<FakeClient>,
  audience: Audience,
): Promise<void> => {
  room.setAudience(audience);
  await room.changed();
  await Promise.all([...clients].map((client) => client.resumeAll()));
};

const listen = async (client: FakeClient): Promise<RtpListener> => {
  const listener = await RtpListener.connect(client, certificate);
  ended.push(() => listener.close());
  return listener;
};

const heardBy = ({ heard }: RtpListener): string[] =>
  heard.map(({ source, mark }) => `${source} ${mark}`).toSorted();

const inAnnex = (client: FakeClient): boolean => client.peer.media?.annex !== undefined;

test('[ME24] [ME25] of a hundred in a lecture half receive in another worker: everyone gets each voice once, nobody what is not for them, and it is carried over once', async () => {
  const service = await serve();
  const room = service.openRoom('session');
  const seats = [...ON_STAGE, ...Array.from({ length: 97 }, (_, index) => `member-${index}`)];
  const { clients, speak } = await gather(room, seats);
  const all = [...clients.values()];
  expect(all.filter(inAnnex)).toHaveLength(50);
  const listeners: RtpListener[] = [];
  for (let at = 0; at < all.length; at += 10)
    listeners.push(...(await Promise.all(all.slice(at, at + 10).map(listen))));

  const ofOthers = (seat: SeatId, words: string[]): string[] =>
    words.filter((one) => !one.startsWith(`${seat} `)).toSorted();
  // Who is to have a word has it: by then no worker has yet to deal with it.
  const allHave = (words: (seat: SeatId) => string[]): Promise<void> =>
    vi.waitFor(() => {
      for (const listener of listeners)
        expect(heardBy(listener)).toEqual(
          ofOthers(listener.client.seat, words(listener.client.seat)),
        );
    }, SOON);
  await follow(
    room,
    all,
    audienceOf(seats, () => HEARD),
  );
  for (const [index, seat] of ON_STAGE.entries()) speak[seat]?.(100 + index, 200 + index);
  const said = ON_STAGE.flatMap((seat, index) => [
    `${seat} ${100 + index}`,
    `${seat} ${200 + index}`,
  ]);
  await allHave(() => said);
  expect(witness.pipes.size).toBe(ON_STAGE.length);
  for (const pipe of witness.pipes.values()) {
    const [stats] = await pipe.getStats();
    expect(stats?.packetCount).toBe(2);
  }

  // Every other one goes with Ana, the rest with Ben; nobody hears Cem.
  const hearsAna = (seat: SeatId): boolean => seats.indexOf(seat) % 2 === 1;
  const apart = audienceOf(seats, (listener, source) => {
    const near = source === (hearsAna(listener) ? 'ana' : 'ben');
    return near ? HEARD : HELD;
  });
  await follow(room, all, apart);
  for (const listener of listeners) listener.heard.length = 0;
  speak['cem']?.(302);
  speak['ana']?.(300);
  speak['ben']?.(301);
  const near = (seat: SeatId): string => (hearsAna(seat) ? 'ana 300' : 'ben 301');
  await allHave((seat) => [near(seat)]);
  await follow(
    room,
    all,
    audienceOf(seats, () => HEARD),
  );
  // What is said last comes last: whatever came wrongly has come by then.
  for (const [index, seat] of ON_STAGE.entries()) speak[seat]?.(400 + index);
  await allHave((seat) => [near(seat), 'ana 400', 'ben 401', 'cem 402']);

  // Those in the annex hear nothing of Ben any more: not even the worker is sent it.
  const inOther = all.filter(inAnnex).map(({ seat }) => seat);
  await follow(
    room,
    all,
    audienceOf(seats, (listener, source) =>
      source === 'ben' && inOther.includes(listener) ? HELD : HEARD,
    ),
  );
  const ben = clients.get('ben')?.peer.media?.producers.get('audio')?.producer.id;
  const [toAnnex] = [...witness.pipes.values()].filter(({ producerId }) => producerId === ben);
  const before = (await toAnnex?.getStats())?.[0]?.packetCount;
  speak['ben']?.(500, 501, 502);
  const atHome = listeners.find(({ client }) => client.seat === 'ana');
  await vi.waitFor(() => expect(atHome && heardBy(atHome)).toContain('ben 502'), SOON);
  expect(before).toBeGreaterThan(0);
  expect((await toAnnex?.getStats())?.[0]?.packetCount).toBe(before);
  room.close();
  expect(witness.transports.size).toBe(0);
}, 120_000);

/** A room of six, where two receive at home and each of the other workers has two more. */
const three = async () => {
  const service = await serve({ workers: 3, peoplePerWorker: 2 });
  const room = service.openRoom('session');
  const seats = [...ON_STAGE, 'dia', 'elm', 'fay'];
  const gathered = await gather(room, seats);
  const everyone = audienceOf(seats, () => HEARD);
  await follow(room, gathered.clients.values(), everyone);
  const all = [...gathered.clients.values()];
  const annexOf = ({ peer }: FakeClient): string | undefined => peer.media?.annex?.id;
  const [home = [], east = [], west = []] = Map.groupBy(all, annexOf).values();
  expect([home, east, west].map((some) => some.map(({ seat }) => seat))).toEqual([
    ['ana', 'ben'],
    ['cem', 'dia'],
    ['elm', 'fay'],
  ]);
  return { service, room, ...gathered, everyone, all, home, east, west };
};

const workerOf = (service: MediaService, part: number): number => {
  const { pid } = service.status().workers[part] ?? {};
  if (pid === undefined) throw new Error('there is no such worker');
  return pid;
};

const resetsOf = ({ received }: FakeClient): number =>
  received.filter(({ event }) => event === 'media:reset').length;

test('[ME26] the worker of an annex dies: its people alone are set up anew, within two seconds, and the others hear on', async () => {
  const { service, room, all, home, east, west, speak, everyone } = await three();
  const stays = await Promise.all([...home, ...west].map(listen));
  const killed = performance.now();
  const resets = east.map((client) => client.next('media:reset'));
  process.kill(workerOf(service, 1), 'SIGKILL');
  speak['ana']?.(100);
  await vi.waitFor(() => {
    for (const { client, heard } of stays)
      if (client.seat !== 'ana') expect(heard).toContainEqual({ source: 'ana', mark: 100 });
  }, SOON);
  await Promise.all(resets);
  await Promise.all(east.map((client) => client.open()));
  await follow(room, all, everyone);
  expect(performance.now() - killed).toBeLessThan(2000);
  expect(east.every(inAnnex)).toBe(true);
  expect([...home, ...west].map(resetsOf)).toEqual([0, 0, 0, 0]);

  const back = await Promise.all(east.map(listen));
  speak['ana']?.(200);
  await vi.waitFor(() => {
    for (const { client, heard } of [...stays, ...back])
      if (client.seat !== 'ana') expect(heard).toContainEqual({ source: 'ana', mark: 200 });
  }, SOON);
});

test('[ME5] [ME26] the worker of an annex hangs: who is held at home is held all the same', async () => {
  const { service, room, home, speak, all, everyone } = await three();
  const seats = all.map(({ seat }) => seat);
  const [, ben] = home;
  if (!ben) throw new Error('nobody else receives at home');
  const listener = await listen(ben);
  const pid = workerOf(service, 1);
  process.kill(pid, 'SIGSTOP');
  try {
    room.setAudience(audienceOf(seats, (_, source) => (source === 'cem' ? HELD : HEARD)));
    room.setAudience(audienceOf(seats, (_, source) => (source === 'ana' ? HELD : HEARD)));
    await room.changed();
    speak['ana']?.(100);
    speak['cem']?.(101);
    await vi.waitFor(() => expect(heardBy(listener)).toEqual(['cem 101']), SOON);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await follow(room, all, everyone);
  await follow(room, all, everyone);
  speak['ana']?.(200);
  await vi.waitFor(() => expect(heardBy(listener)).toEqual(['ana 200', 'cem 101']), SOON);
  expect(all.map((client) => client.sources('audio'))).toEqual(
    all.map(({ seat }) => ON_STAGE.filter((source) => source !== seat)),
  );
});

test('[ME26] the home worker dies: everyone is set up anew, once', async () => {
  const { service, room, all, everyone } = await three();
  const resets = all.map((client) => client.next('media:reset'));
  process.kill(workerOf(service, 0), 'SIGKILL');
  await Promise.all(resets);
  await Promise.all(all.map((client) => client.open()));
  for (const client of all) if (ON_STAGE.includes(client.seat)) await client.produce('audio');
  await follow(room, all, everyone);
  expect(all.map(resetsOf)).toEqual(all.map(() => 1));
  expect(all.map((client) => client.sources('audio'))).toEqual(
    all.map(({ seat }) => ON_STAGE.filter((source) => source !== seat)),
  );
  expect(all.some(inAnnex)).toBe(true);
});

test('[ME24] an annex ends with the last who receives there, and its worker has the room no more', async () => {
  const { service, all, east, west } = await three();
  const rooms = (): number[] => service.status().workers.map((worker) => worker.rooms);
  expect(rooms()).toEqual([1, 1, 1]);
  expect(service.census().pipes).toBe(2 * ON_STAGE.length);
  const routers = witness.routers.size;
  for (const { peer } of east) peer.close();
  expect(rooms()).toEqual([1, 0, 1]);
  expect(witness.routers.size).toBe(routers - 1);
  for (const { peer } of west) peer.close();
  expect(service.census().pipes).toBe(0);
  for (const { peer } of all) peer.close();
  // The room's own at home, of silence.
  expect(witness.transports.size).toBe(1);
});

test('[ME24] where no other worker has less to do, all receive at home', async () => {
  const service = await serve({ workers: 2, peoplePerWorker: 2 });
  const [large, other] = [service.openRoom('large'), service.openRoom('other')];
  const first = new FakeClient(large, 'ana');
  await first.open();
  const busy = ['a', 'b', 'c', 'd'].map((seat) => new FakeClient(other, seat));
  await busy[0]?.open();
  await busy[1]?.open();
  const next = ['ben', 'cem'].map((seat) => new FakeClient(large, seat));
  for (const client of next) await client.open();
  expect([first, ...next].map(inAnnex)).toEqual([false, false, false]);
  for (const { peer } of busy) peer.close();
  other.close();
  const last = new FakeClient(large, 'dia');
  await last.open();
  expect(inAnnex(last)).toBe(true);
});

/** A key frame of VP8 with a mark, as it comes by the layer of this SSRC. */
const keyFrame = (ssrc: number, sequence: number, mark: number): Buffer => {
  const packet = Buffer.alloc(28);
  packet.writeUInt16BE(0x80e0, 0); // payload type 96, the last packet of its frame
  packet.writeUInt16BE(sequence, 2);
  packet.writeUInt32BE(sequence * 3000, 4);
  packet.writeUInt32BE(ssrc, 8);
  packet.writeUInt8(0x10, 12); // the first partition begins
  packet.writeUInt32BE(0x9d012a00, 16);
  packet.writeUInt32BE(mark, 24);
  return packet;
};

test('[ME27] a tile in an annex gets its layer, and asks the sender for a key frame', async () => {
  const service = await serve({ peoplePerWorker: 1 });
  const room = service.openRoom('session');
  const [ana, ben, cem] = ['ana', 'ben', 'cem'].map((seat) => new FakeClient(room, seat));
  if (!ana || !ben || !cem) throw new Error('three were to come');
  for (const client of [ana, ben, cem]) await client.open();
  expect([ana, ben].map(inAnnex)).toEqual([false, true]);
  const ssrcs = [111_111, 222_222, 333_333];
  const { producer: id } = await ana.produce('video', {
    encodings: ssrcs.map((ssrc) => ({ ssrc, scalabilityMode: 'L1T1' })),
  });
  const producer = witness.producers.get(id);
  if (!producer) throw new Error('there is no picture');
  let sequence = 0;
  const show = (): void => {
    sequence += 1;
    for (const [layer, ssrc] of ssrcs.entries()) producer.send(keyFrame(ssrc, sequence, layer));
  };
  const large = { kind: 'video', seat: 'ana', width: 1280, height: 720 } as const;
  ben.peer.tiles({ tiles: [large] });
  const listener = await listen(ben);
  await producer.enableTraceEvent(['pli']);
  const asked: unknown[] = [];
  producer.on('trace', ({ type }) => asked.push(type));
  await follow(room, [ana, ben, cem], new Map([['ben', new Map([['ana', HEARD]])]]));
  await vi.waitFor(() => {
    show();
    expect(listener.heard).toContainEqual({ source: 'ana', mark: 2 });
  }, SOON);
  expect(asked.length).toBeGreaterThan(0);

  // A smaller tile is sent less, by the same pipe.
  ben.peer.tiles({ tiles: [{ ...large, width: 160, height: 90 }] });
  await vi.waitFor(() => {
    show();
    expect(listener.heard.at(-1)).toEqual({ source: 'ana', mark: 0 });
  }, SOON);
  expect(witness.pipes.size).toBe(1);
});
