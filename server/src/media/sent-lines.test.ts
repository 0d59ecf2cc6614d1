import fc from 'fast-check';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { useOneWorker } from '../testing/one-worker.ts';
import { FakeClient } from '../testing/fake-client.ts';
import { Witness } from '../testing/witness.ts';
import type { LineStep } from './line-step.ts';
import { linesFor } from './lines-for.ts';
import { partOf, sumOf } from './sent-lines.ts';

const witness = new Witness();
const service = useOneWorker();

afterEach(() => vi.useRealTimers());
afterAll(() => witness.stop());

const opusPacket = (ssrc: number, sequence: number): Buffer => {
  const packet = Buffer.alloc(24);
  packet.writeUInt16BE(0x806f, 0); // version 2, payload type 111
  packet.writeUInt16BE(sequence, 2);
  packet.writeUInt32BE(sequence * 960, 4);
  packet.writeUInt32BE(ssrc, 8);
  return packet;
};

test('[LN9] whose voice stops coming is told to who may hear them and to themselves, and to nobody else', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const room = service().openRoom('session');
  const [ana, ben, cem] = ['ana', 'ben', 'cem'].map((one) => new FakeClient(room, one));
  if (!ana || !ben || !cem) throw new Error('three were to come');
  await Promise.all([ana, ben, cem].map((client) => client.open()));
  const { producer: id } = await ben.produce('audio');
  const flow = { audio: true, video: true, screen: false };
  const hearsBen = new Map([['ben', flow]]);
  const held = new Map([['ben', { audio: false, video: false, screen: false }]]);
  room.setAudience(
    new Map([
      ['ana', hearsBen],
      ['cem', held],
    ]),
  );
  await room.changed();
  const producer = witness.producers.get(id);
  const ssrc = producer?.rtpParameters.encodings?.[0]?.ssrc ?? 0;
  let sequence = 0;
  const look = async (packets: number) => {
    for (let n = 0; n < packets; n += 1) producer?.send(opusPacket(ssrc, (sequence += 1)));
    // It is answered after the packets, and before what is asked next.
    await producer?.getStats();
    await vi.advanceTimersByTimeAsync(1_500);
    await producer?.getStats();
    await new Promise((done) => setImmediate(done));
  };
  const told = (client: FakeClient) =>
    client.received.filter(({ event }) => event === 'media:lines').map(({ payload }) => payload);

  for (const packets of [75, 75, 4, 0]) await look(packets);
  expect(told(ana)).toEqual([]);
  await look(0);
  const broken = { weak: [], broken: ['ben'] };
  expect([told(ana), told(ben), told(cem)]).toEqual([[broken], [broken], []]);

  // Who comes to hear them is told, and who does no longer has nothing to do with it any more.
  room.setAudience(
    new Map([
      ['ana', held],
      ['cem', hearsBen],
    ]),
  );
  await room.changed();
  const none = { weak: [], broken: [] };
  expect([told(ana), told(cem)]).toEqual([[broken, none], [broken]]);

  for (const packets of [75, 75, 75]) await look(packets);
  expect(told(cem)).toEqual([broken]);
  await look(75);
  expect([told(cem), told(ben)]).toEqual([
    [broken, none],
    [broken, none],
  ]);
  room.close();
});

test('[LN9] somebody muted has no bad line, however long nothing comes', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const room = service().openRoom('session');
  const [ana, ben] = [new FakeClient(room, 'ana'), new FakeClient(room, 'ben')];
  await Promise.all([ana.open(), ben.open()]);
  await ben.produce('audio');
  room.setAudience(
    new Map([['ana', new Map([['ben', { audio: false, video: true, screen: false }]])]]),
  );
  await room.changed();
  for (let n = 0; n < 8; n += 1) {
    await vi.advanceTimersByTimeAsync(1_500);
    await room.changed();
  }
  expect(ana.received.map(({ event }) => event)).not.toContain('media:lines');
  room.close();
});

const seat = fc.constantFrom('ana', 'ben', 'cem', 'dia');
const flow = fc.record({ audio: fc.boolean(), video: fc.boolean(), screen: fc.boolean() });

test('[LN9] nobody is told of the line of somebody whom they may neither hear nor see', () => {
  const steps = fc.array(fc.tuple(seat, fc.constantFrom<LineStep>('weak', 'broken')));
  const audiences = fc.array(fc.tuple(seat, fc.array(fc.tuple(seat, flow))));
  fc.assert(
    fc.property(seat, steps, audiences, (listener, bad, pairs) => {
      const audience = new Map(pairs.map(([one, of]) => [one, new Map(of)]));
      const { weak, broken } = linesFor(listener, new Map(bad), audience);
      const told = new Set([...weak, ...broken]);
      for (const [of] of bad) {
        const from = audience.get(listener)?.get(of);
        expect(told.has(of)).toBe(of === listener || from?.audio === true || from?.video === true);
      }
    }),
  );
});

test('[LN9] what was lost and came again is not missing, by whichever stream it came', () => {
  const start = { came: 0, missing: 0, again: 0 };
  const voice = sumOf([{ packetCount: 90, packetsLost: 10, packetsRepaired: 20 }]);
  expect(partOf('audio', start, voice)).toEqual({ missing: 0.1, again: 0.2 });
  const picture = sumOf([
    { packetCount: 70, packetsLost: 20, packetsRepaired: 10, rtxSsrc: 1 },
    { packetCount: 20, packetsLost: 5, packetsRepaired: 5, rtxSsrc: 2 },
  ]);
  expect(partOf('video', start, picture)).toEqual({ missing: 0.1, again: 0.15 });
  // What was taken for lost came after all.
  expect(partOf('audio', { ...start, missing: 19 }, voice).missing).toBe(0);
  expect(partOf('audio', voice, voice).missing).toBe(1);
  expect(partOf('video', picture, picture).missing).toBe(0);
});
