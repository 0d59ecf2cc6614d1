import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { AppError } from '../platform/errors.ts';
import { useOneWorker } from '../testing/one-worker.ts';
import { FakeClient, fingerprint } from '../testing/fake-client.ts';
import type { MediaRoom } from './media-room.ts';

const service = useOneWorker();
let room: MediaRoom;
let pid: number | undefined;

beforeAll(() => {
  room = service().openRoom('session');
  pid = service().status().workers[0]?.pid;
});

/** Someone else in another room of the same worker still gets all they ask for. */
const othersAreWell = async (): Promise<void> => {
  const elsewhere = service().openRoom('elsewhere');
  const other = new FakeClient(elsewhere, 'zoe');
  await other.open();
  await other.produce('audio');
  await other.produce('video');
  await other.peer.connect({ direction: 'send', dtlsParameters: fingerprint() });
  elsewhere.close();
  expect(service().status().workers[0]?.pid).toBe(pid);
};

const invalid = { code: 'invalid-message' };

/** A fingerprint of so many bytes. */
const bytes = (length: number): string => Array<string>(length).fill('AB').join(':');

test.each([
  ['a bitrate that is no whole number', { encodings: [{ ssrc: 1, maxBitrate: 1.5 }] }],
  ['a bitrate that is no number', { encodings: [{ ssrc: 1, maxBitrate: 'high' }] }],
  ['more encodings than a voice has', { encodings: [{ ssrc: 1 }, { ssrc: 2 }] }],
  ['no encodings', { encodings: [] }],
  [
    'a codec of the other kind',
    { codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 }] },
  ],
  [
    'a codec that the room does not speak',
    { codecs: [{ mimeType: 'audio/PCMU', payloadType: 0, clockRate: 8000 }] },
  ],
  ['no codec', { codecs: [] }],
  ['an unknown header extension', { headerExtensions: [{ uri: 'urn:x', id: 1 }] }],
  ['a MID that is no text', { mid: 7 }],
])('[ME14] %s is refused, and nobody else is disturbed', async (_what, changes) => {
  const ana = new FakeClient(room, 'ana');
  await ana.open();
  await expect(ana.produce('audio', changes)).rejects.toMatchObject(invalid);
  await expect(ana.produce('audio')).resolves.toBeDefined();
  await othersAreWell();
});

test('[ME14] a MID or SSRC that is used twice is refused', async () => {
  const ana = new FakeClient(room, 'ana');
  await ana.open();
  await ana.produce('audio', { mid: 'same', encodings: [{ ssrc: 5 }] });
  await expect(ana.produce('video', { mid: 'same' })).rejects.toMatchObject(invalid);
  await expect(ana.produce('video', { encodings: [{ ssrc: 5 }] })).rejects.toMatchObject(invalid);
  await othersAreWell();
});

test.each([
  ['none', {}],
  ['no fingerprint', { role: 'client', fingerprints: [] }],
  ['a fingerprint that is none', { fingerprints: [{ algorithm: 'sha-256', value: 'zz' }] }],
  ['an unknown algorithm', { fingerprints: [{ algorithm: 'md5', value: '00' }] }],
  ['an unknown role', { ...fingerprint(), role: 'boss' }],
  ['a fingerprint by SHA-1', { fingerprints: [{ algorithm: 'sha-1', value: bytes(20) }] }],
  ['a fingerprint by SHA-224', { fingerprints: [{ algorithm: 'sha-224', value: bytes(28) }] }],
  [
    'SHA-1 beside a good one',
    {
      fingerprints: [
        { algorithm: 'sha-256', value: bytes(32) },
        { algorithm: 'sha-1', value: bytes(20) },
      ],
    },
  ],
  ['a fingerprint too short', { fingerprints: [{ algorithm: 'sha-256', value: bytes(20) }] }],
  ['a fingerprint too long', { fingerprints: [{ algorithm: 'sha-256', value: bytes(64) }] }],
])('[ME14] [ME21] DTLS parameters with %s are refused', async (_what, dtlsParameters) => {
  const ana = new FakeClient(room, 'ana');
  await ana.open();
  const connect = ana.peer.connect({ direction: 'send', dtlsParameters });
  await expect(connect).rejects.toMatchObject(invalid);
  await ana.peer.connect({ direction: 'send', dtlsParameters: fingerprint() });
});

test('[ME14] a repeated message changes nothing', async () => {
  const ana = new FakeClient(room, 'ana');
  await ana.open();
  const dtlsParameters = fingerprint();
  await ana.peer.connect({ direction: 'receive', dtlsParameters });
  await ana.peer.connect({ direction: 'receive', dtlsParameters });
  await ana.peer.closeProducer({ kind: 'audio' });
  await ana.peer.closeProducer({ kind: 'audio' });
});

test('[ME14] capabilities of no use are refused', async () => {
  const { peer } = new FakeClient(room, 'ana');
  for (const rtpCapabilities of [
    {},
    { codecs: [] },
    { codecs: 'all' },
    { codecs: [{ kind: 'text' }] },
  ])
    await expect(peer.open({ rtpCapabilities })).rejects.toMatchObject(invalid);
});

test('[ME14] what is out of turn is refused as what it lacks', async () => {
  const ana = new FakeClient(room, 'ana');
  const lacking = { code: 'not-found', detail: 'transport' };
  const dtlsParameters = fingerprint();
  await expect(ana.produce('audio')).rejects.toMatchObject(lacking);
  await expect(ana.peer.connect({ direction: 'send', dtlsParameters })).rejects.toMatchObject(
    lacking,
  );
  await expect(ana.peer.restartIce({ direction: 'send' })).rejects.toMatchObject(lacking);
  await expect(ana.peer.resume({ consumer: 'c' })).rejects.toMatchObject(lacking);
  await ana.open();
  await expect(ana.peer.restartIce({ direction: 'send' })).resolves.toMatchObject({
    iceParameters: { usernameFragment: expect.any(String) as string },
  });
});

test('[ME14] an opening in the middle of everything else leaves only refusals', async () => {
  const ana = new FakeClient(room, 'ana');
  await ana.open();
  const outcomes = await Promise.allSettled([
    ana.produce('audio'),
    ana.open(),
    ana.produce('video'),
    ana.open(),
    ana.peer.connect({ direction: 'send', dtlsParameters: fingerprint() }),
    ana.peer.restartIce({ direction: 'receive' }),
  ]);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AppError);
  await ana.produce('audio');
  await othersAreWell();
});

test('[ME14] whatever is said, it is answered or refused, and nobody else is disturbed', async () => {
  const ana = new FakeClient(room, 'ana');
  await ana.open();
  const value = fc.jsonValue({ maxDepth: 2 });
  const key = fc.constantFrom(
    'mid',
    'codecs',
    'encodings',
    'headerExtensions',
    'rtcp',
    'msid',
    'role',
    'fingerprints',
  );
  const anything = fc.dictionary(key, value, { maxKeys: 5 });
  const kind = fc.constantFrom('audio' as const, 'video' as const, 'screen' as const);
  await fc.assert(
    fc.asyncProperty(anything, kind, async (given, one) => {
      const outcomes = await Promise.allSettled([
        ana.produce(one, given),
        ana.peer.connect({ direction: 'receive', dtlsParameters: given }),
        ana.peer.open({ rtpCapabilities: given }),
      ]);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AppError);
    }),
    { numRuns: 200 },
  );
  await othersAreWell();
});
