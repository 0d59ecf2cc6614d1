import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { MediaKind } from '@rapport/shared/contract/media.ts';
import type { Flow } from '../room/audience.ts';
import { useOneWorker } from '../testing/one-worker.ts';
import { FakeClient } from '../testing/fake-client.ts';
import type { MediaRoom } from './media-room.ts';
import { Witness } from '../testing/witness.ts';

const witness = new Witness();
const service = useOneWorker();
let room: MediaRoom;

afterAll(() => witness.stop());

beforeEach(() => {
  room = service().openRoom('session');
});

afterEach(() => {
  room.close();
});

const KINDS: MediaKind[] = ['audio', 'video'];
const all: Flow = { audio: true, video: true, screen: false };

/** Everyone of these with everyone else. */
const together = (seats: string[], flow: Flow = all) =>
  new Map(
    seats.map((listener) => [
      listener,
      new Map(seats.filter((source) => source !== listener).map((source) => [source, flow])),
    ]),
  );

const joined = async (seat: string): Promise<FakeClient> => {
  const client = new FakeClient(room, seat);
  await client.open();
  for (const kind of KINDS) await client.produce(kind);
  return client;
};

/** What the worker has on a client's receiving transport, the silent one left out. */
const receiving = async (client: FakeClient) => {
  const dumps = await witness.consumersOn(client.opened?.receive.id ?? '');
  return dumps.flatMap((dump) => {
    const seat = client.offers.get(dump.id)?.seat;
    return seat === undefined ? [] : [{ seat, kind: dump.kind, paused: dump.paused, dump }];
  });
};

test('[ME1] in the lobby a client gets no consumer but a paused one of silence', async () => {
  const ana = await joined('ana');
  const ben = await joined('ben');
  room.setAudience(together(['ana']));
  await room.changed();
  for (const client of [ana, ben]) {
    const dumps = await witness.consumersOn(client.opened?.receive.id ?? '');
    expect(dumps.map(({ kind, paused }) => ({ kind, paused }))).toEqual([
      { kind: 'audio', paused: true },
    ]);
    expect([...client.offers.values()].map(({ seat }) => seat)).toEqual([undefined]);
    await client.resumeAll();
    expect(
      (await witness.consumersOn(client.opened?.receive.id ?? '')).map((d) => d.paused),
    ).toEqual([true]);
  }
});

test('[ME3] a consumer sends once the client is ready, and while flow and sight last', async () => {
  const [ana, ben] = [await joined('ana'), await joined('ben')];
  room.setAudience(together(['ana', 'ben']));
  await room.changed();
  const paused = async () =>
    Object.fromEntries((await receiving(ana)).map((one) => [one.kind, one.paused]));
  expect(await paused()).toEqual({ audio: true, video: true });

  await ana.resumeAll();
  expect(await paused()).toEqual({ audio: false, video: false });
  expect(await receiving(ben)).toMatchObject([{ paused: true }, { paused: true }]);

  room.setAudience(together(['ana', 'ben'], { ...all, video: false }));
  await room.changed();
  expect(await paused()).toEqual({ audio: false, video: true });
  const video = [...ana.offers.values()].find((one) => one.seat === 'ben' && one.kind === 'video');
  expect(ana.flowing.get(video?.consumer ?? '')).toBe(false);

  room.setAudience(together(['ana', 'ben']));
  await room.changed();
  expect(await paused()).toEqual({ audio: false, video: false });
  expect(ana.flowing.get(video?.consumer ?? '')).toBe(true);

  ana.peer.tiles({ tiles: [{ kind: 'video', seat: 'ben', width: 0, height: 0 }] });
  await room.changed();
  expect(await paused()).toEqual({ audio: false, video: true });
  expect(ana.flowing.get(video?.consumer ?? '')).toBe(true);
});

test('[ME15] the layer and priority follow the size of the tile', async () => {
  const ana = await joined('ana');
  await joined('ben');
  room.setAudience(together(['ana', 'ben']));
  await room.changed();
  const layerAt = async (height: number) => {
    ana.peer.tiles({ tiles: [{ kind: 'video', seat: 'ben', width: 16, height }] });
    await room.changed();
    const video = (await receiving(ana)).find(({ kind }) => kind === 'video');
    return [
      witness.consumers.get(video?.dump.id ?? '')?.preferredLayers?.spatialLayer,
      video?.dump.priority,
    ];
  };
  expect(await layerAt(100)).toEqual([0, 1]);
  expect(await layerAt(360)).toEqual([1, 5]);
  expect(await layerAt(1080)).toEqual([2, 10]);
});

test('[ME20] a screen reaches whom it is shown to, and by its consumer alone nobody else knows of it', async () => {
  const [ana, ben, cem] = [await joined('ana'), await joined('ben'), await joined('cem')];
  await ben.produce('screen');
  const audience = together(['ana', 'ben', 'cem']);
  audience.set('ana', new Map([...(audience.get('ana') ?? []), ['ben', { ...all, screen: true }]]));
  room.setAudience(audience);
  await room.changed();
  for (const client of [ana, cem]) await client.resumeAll();
  expect([ana.sources('screen'), cem.sources('screen')]).toEqual([['ben'], []]);
  const shown = (await receiving(ana)).filter(
    ({ seat, kind }) => seat === 'ben' && kind === 'video',
  );
  expect(shown.map(({ paused }) => paused)).toEqual([false, false]);
  expect(await receiving(cem)).toHaveLength(4);

  // Face and screen of one person are two tiles.
  ana.peer.tiles({ tiles: [{ kind: 'screen', seat: 'ben', width: 0, height: 0 }] });
  await room.changed();
  const sends = async (kind: MediaKind) => {
    const offer = [...ana.offers.values()].find((one) => one.seat === 'ben' && one.kind === kind);
    const dump = (await receiving(ana)).find((one) => one.dump.id === offer?.consumer)?.dump;
    return dump && [!dump.paused, dump.priority];
  };
  expect(await sends('screen')).toEqual([false, 20]);
  expect(await sends('video')).toEqual([true, 1]);
  ana.peer.tiles({ tiles: [{ kind: 'screen', seat: 'ben', width: 1280, height: 720 }] });
  await room.changed();
  expect(await sends('screen')).toEqual([true, 20]);

  room.setAudience(together(['ana', 'ben', 'cem']));
  await room.changed();
  expect(ana.sources('screen')).toEqual([]);
  expect(ana.sources('video')).toEqual(['ben', 'cem']);
});

test('[ME6] a client can not resume what is not its own', async () => {
  const ana = await joined('ana');
  await joined('ben');
  const cem = await joined('cem');
  room.setAudience(together(['ana', 'ben']));
  await room.changed();
  for (const consumer of ana.offers.keys())
    await expect(cem.peer.resume({ consumer })).rejects.toMatchObject({ code: 'not-found' });
  expect((await receiving(ana)).map(({ paused }) => paused)).toEqual([true, true]);
});

test('[ME7] a second track of a kind takes the place of the first', async () => {
  const ana = await joined('ana');
  const ben = await joined('ben');
  room.setAudience(together(['ana', 'ben']));
  await room.changed();
  const { producer } = await ben.produce('video');
  await room.changed();
  const videos = [...ana.offers.values()].filter(({ kind, seat }) => kind === 'video' && seat);
  expect(videos.map((offer) => offer.producer)).toEqual([producer]);
  expect((await receiving(ana)).map(({ kind }) => kind).toSorted()).toEqual(KINDS);

  await ben.peer.closeProducer({ kind: 'audio' });
  expect(ana.sources('audio')).toEqual([]);
  expect(ana.sources('video')).toEqual(['ben']);
});

test('[ME8] [ME9] [ME10] the newest connection and opening count, and nothing is left behind', async () => {
  const ana = await joined('ana');
  const ben = await joined('ben');
  room.setAudience(together(['ana', 'ben']));
  await room.changed();
  await ana.open();
  await room.changed();
  expect(ana.sources('audio')).toEqual(['ben']);
  expect(ben.sources('audio')).toEqual([]);

  const newer = await joined('ana');
  await expect(ana.open()).rejects.toMatchObject({ code: 'superseded' });
  await expect(ana.peer.resume({ consumer: 'x' })).rejects.toMatchObject({ code: 'superseded' });
  await room.changed();
  expect(ben.sources('audio')).toEqual(['ana']);

  newer.peer.close();
  newer.peer.close();
  ben.peer.close();
  await room.changed();
  // The room's own for silence remains.
  const [router] = witness.routers;
  expect((await router?.dump())?.transportIds).toHaveLength(1);
  room.close();
  room.close();
  expect(witness.routers.size).toBe(0);
});
