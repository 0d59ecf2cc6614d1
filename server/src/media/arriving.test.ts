import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { useOneWorker } from '../testing/one-worker.ts';
import { FakeClient } from '../testing/fake-client.ts';
import { Witness } from '../testing/witness.ts';
import { arrives } from './arriving.ts';

const witness = new Witness();
const service = useOneWorker();

afterAll(() => witness.stop());

const LAYERS = [0x0101_0101, 0x0202_0202];

/** A packet of VP8, of a frame that is no key frame. */
const picturePacket = (ssrc: number, sequence: number): Buffer => {
  const packet = Buffer.alloc(32);
  packet.writeUInt16BE(0x8060, 0); // version 2, payload type 96
  packet.writeUInt16BE(sequence, 2);
  packet.writeUInt32BE(sequence * 3000, 4);
  packet.writeUInt32BE(ssrc, 8);
  packet.writeUInt8(0x10, 12); // the first partition begins
  packet.writeUInt8(0x01, 13);
  return packet;
};

test('[LN7] a picture that its sender’s line does not bring is told not to flow, and to flow when it comes again', async () => {
  const room = service().openRoom('session');
  const [ana, ben] = [new FakeClient(room, 'ana'), new FakeClient(room, 'ben')];
  await Promise.all([ana.open(), ben.open()]);
  const { producer: id } = await ben.produce('video', {
    encodings: LAYERS.map((ssrc) => ({ ssrc, scalabilityMode: 'L1T3' })),
  });
  const flow = { audio: true, video: true, screen: false };
  room.setAudience(new Map([['ana', new Map([['ben', flow]])]]));
  await room.changed();
  await ana.resumeAll();
  const producer = witness.producers.get(id);
  let sequence = 0;
  const send = (layers: readonly number[]) => {
    sequence += 1;
    for (const ssrc of layers) producer?.send(picturePacket(ssrc, sequence));
  };
  const flows = () => ana.received.filter(({ event }) => event === 'media:flow');

  // One layer of two is a picture still.
  send(LAYERS);
  const sending = setInterval(() => send([LAYERS[0] ?? 0]), 50);
  await expect
    .poll(() => producer?.score.map(({ score }) => score > 0), { timeout: 5_000 })
    .toEqual([true, false]);
  expect(flows()).toEqual([]);

  clearInterval(sending);
  await ana.next('media:flow');
  expect(flows().at(-1)?.payload).toMatchObject({
    on: [],
    off: [expect.any(String)],
    lost: [expect.any(String)],
  });
  // It is waited for all the same.
  const consumer = [...witness.consumers.values()].find(({ producerId }) => producerId === id);
  expect([producer?.paused, consumer?.paused]).toEqual([false, false]);

  const again = ana.next('media:flow');
  send(LAYERS);
  await again;
  expect([...ana.flowing.values()]).not.toContain(false);
  room.close();
});

test('[LN7] a voice, and a track of which nothing is known yet, are taken for arriving', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10 }));
  fc.assert(
    fc.property(scores, fc.constantFrom('audio' as const, 'video' as const), (all, kind) => {
      const score = all.map((one, encodingIdx) => ({ encodingIdx, ssrc: 1, score: one }));
      const gone = kind === 'video' && all.length > 0 && Math.max(...all) === 0;
      expect(arrives({ kind, score })).toBe(!gone);
    }),
  );
});
