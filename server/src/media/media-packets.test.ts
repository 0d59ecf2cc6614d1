import { afterAll, expect, test, vi } from 'vitest';
import type { Audience } from '../room/audience.ts';
import { useOneWorker } from '../testing/one-worker.ts';
import { FakeClient } from '../testing/fake-client.ts';
import type { Spoken } from './speaking-times.ts';
import { Witness } from '../testing/witness.ts';

const witness = new Witness();
const service = useOneWorker();

afterAll(() => witness.stop());

/** A packet of Opus, as loud as said, in dB below the loudest there is. */
const opusPacket = (ssrc: number, sequence: number, dBov: number): Buffer => {
  const packet = Buffer.alloc(24);
  packet.writeUInt16BE(0x906f, 0); // version 2, an extension, payload type 111
  packet.writeUInt16BE(sequence, 2);
  packet.writeUInt32BE(sequence * 960, 4);
  packet.writeUInt32BE(ssrc, 8);
  packet.writeUInt32BE(0xbede0001, 12); // one word of one-byte extensions
  packet.writeUInt16BE(0x1080 | dBov, 16); // number 1: voice, and its level
  return packet;
};

/** Sends as the client would, past its transport; the next packets go on where these ended. */
const speaker = async (client: FakeClient) => {
  const { producer: id } = await client.produce('audio');
  const producer = witness.producers.get(id);
  const ssrc = producer?.rtpParameters.encodings?.[0]?.ssrc ?? 0;
  let sequence = 0;
  const speak = (packets: number, dBov = 20): void => {
    for (let n = 0; n < packets; n += 1) producer?.send(opusPacket(ssrc, (sequence += 1), dBov));
  };
  return { id, speak };
};

const hears = (listener: string, source: string, audio = true): Audience =>
  new Map([[listener, new Map([[source, { audio, video: true, screen: false }]])]]);

test('[ME4] what is sent from the lobby, or while muted, goes nowhere in the server', async () => {
  const room = service().openRoom('session');
  const ana = new FakeClient(room, 'ana');
  const ben = new FakeClient(room, 'ben');
  await Promise.all([ana.open(), ben.open()]);
  const voice = await speaker(ben);
  const [router] = witness.routers;
  if (!router) throw new Error('the room has no router');
  // An ear inside the worker that nobody could have: it hears all that the producer lets through.
  const ear = await (
    await router.createDirectTransport()
  ).consume({ producerId: voice.id, rtpCapabilities: router.rtpCapabilities });
  let heard = 0;
  ear.on('rtp', () => (heard += 1));
  const passed = async (): Promise<number> => {
    heard = 0;
    voice.speak(20);
    // Answered after the packets, and after the notices of what they brought about.
    await ear.getStats();
    await new Promise((done) => setImmediate(done));
    return heard;
  };

  expect(await passed()).toBe(0);
  room.setAudience(hears('ana', 'ben'));
  await room.changed();
  expect(await passed()).toBe(20);
  room.setAudience(hears('ana', 'ben', false));
  await room.changed();
  expect(await passed()).toBe(0);
  room.setAudience(hears('ana', 'ben'));
  await room.changed();
  expect(await passed()).toBe(20);
  room.setAudience(new Map());
  await room.changed();
  expect(await passed()).toBe(0);
  room.close();
});

test('[ME16] who speaks is told to those who may hear them, and to nobody else', async () => {
  const room = service().openRoom('session');
  const [ana, ben, cem, dia] = ['ana', 'ben', 'cem', 'dia'].map((one) => new FakeClient(room, one));
  if (!ana || !ben || !cem || !dia) throw new Error('four were to come');
  await Promise.all([ana, ben, cem, dia].map((client) => client.open()));
  const voices = [await speaker(ben), await speaker(dia)];
  room.setAudience(new Map([...hears('ana', 'ben'), ...hears('cem', 'dia')]));
  await room.changed();

  const speaking = setInterval(() => {
    for (const voice of voices) voice.speak(5);
  }, 50);
  await Promise.all([ana.next('media:speakers'), cem.next('media:speakers')]);
  clearInterval(speaking);
  await Promise.all([ana.next('media:speakers'), cem.next('media:speakers')]);

  const told = (client: FakeClient) =>
    new Set(
      client.received
        .filter(({ event }) => event === 'media:speakers')
        .map(({ payload }) => JSON.stringify(payload)),
    );
  expect(told(ana)).toEqual(new Set(['{"seats":["ben"]}', '{"seats":[]}']));
  expect(told(cem)).toEqual(new Set(['{"seats":["dia"]}', '{"seats":[]}']));
  expect(told(ben)).toEqual(new Set());
  expect(told(dia)).toEqual(new Set());
  room.close();
});

test('[ME19] time to speak is counted for who is heard, and not for who is muted', async () => {
  // The ten seconds between two tellings pass by hand, the worker's do by themselves.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const told: Spoken[] = [];
  const room = service().openRoom('session', (ms) => told.push(ms));
  const [ana, ben, cem] = ['ana', 'ben', 'cem'].map((one) => new FakeClient(room, one));
  if (!ana || !ben || !cem) throw new Error('three were to come');
  await Promise.all([ana, ben, cem].map((client) => client.open()));
  const voices = [await speaker(ben), await speaker(cem)];
  room.setAudience(
    new Map([
      [
        'ana',
        new Map([
          ['ben', { audio: true, video: true, screen: false }],
          ['cem', { audio: false, video: true, screen: false }],
        ]),
      ],
    ]),
  );
  await room.changed();
  const speaking = setInterval(() => {
    for (const voice of voices) voice.speak(5);
  }, 50);
  // Until Ben has begun and, after that, been silent for a while.
  await ana.next('media:speakers');
  clearInterval(speaking);
  await ana.next('media:speakers');
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  expect(told.map((ms) => Object.keys(ms))).toEqual([['ben']]);
  expect(told[0]?.['ben']).toBeGreaterThanOrEqual(300);
  room.close();
});
