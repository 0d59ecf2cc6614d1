import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLogger } from '../platform/logger.ts';
import { DtlsClient, makeCertificate, type Certificate } from '../testing/dtls-client.ts';
import { freePort } from '../testing/hosted.ts';
import { isDtls, RawPeer } from '../testing/raw-peer.ts';
import { protect, srtpKeysOf, type SrtpKeys } from '../testing/srtp.ts';
import { FakeClient } from '../testing/fake-client.ts';
import type { MediaRoom } from './media-room.ts';
import { MediaService } from './media-service.ts';
import { Witness } from '../testing/witness.ts';

const SOON = { timeout: 10_000 };
/** A packet of Opus: 20 bytes of header with the sound's level, and 4 of sound, by which it is known. */
const HEADER = 20;
const GOOD = 1;
const opus = (ssrc: number, sequence: number, mark = GOOD): Buffer => {
  const packet = Buffer.alloc(24);
  packet.writeUInt16BE(0x906f, 0);
  packet.writeUInt16BE(sequence, 2);
  packet.writeUInt32BE(sequence * 960, 4);
  packet.writeUInt32BE(ssrc, 8);
  packet.writeUInt32BE(0xbede0001, 12);
  packet.writeUInt16BE(0x1094, 16);
  packet.writeUInt32BE(mark, HEADER);
  return packet;
};

// OpenSSL is the DTLS client here.
describe('what anyone can send to the port of a worker', () => {
  const witness = new Witness();
  const clients: DtlsClient[] = [];
  const peers: RawPeer[] = [];
  let folder: string;
  let service: MediaService;
  let room: MediaRoom;
  let pid: number | undefined;
  let mine: Certificate;
  let other: Certificate;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapport-dtls-'));
    [mine, other] = [makeCertificate(folder, 'mine'), makeCertificate(folder, 'other')];
    service = await MediaService.create(
      { workers: 1, listenIp: '127.0.0.1', portBase: await freePort() },
      createLogger('silent'),
    );
    room = service.openRoom('session');
    pid = service.status().workers[0]?.pid;
  });
  afterAll(async () => {
    for (const client of clients) await client.close();
    for (const peer of peers) peer.close();
    await service.close();
    witness.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const dtlsState = (id: string): unknown => {
    const transport = witness.transports.get(id);
    return transport && 'dtlsState' in transport ? transport.dtlsState : undefined;
  };
  const handshake = async (peer: RawPeer, certificate: Certificate): Promise<DtlsClient> => {
    const client = await DtlsClient.begin(peer, certificate);
    clients.push(client);
    return client;
  };
  /** A member whose page has opened its media, and the address that it sends from. */
  const member = async (certificate = mine, seat = 'ben') => {
    const client = new FakeClient(room, seat);
    const { send } = await client.open();
    const peer = new RawPeer(send);
    peers.push(peer);
    const { fingerprint: value } = certificate;
    const fingerprints = [{ algorithm: 'sha-256', value }];
    await client.peer.connect({
      direction: 'send',
      dtlsParameters: { role: 'client', fingerprints },
    });
    return { client, send, peer };
  };
  /** The same, let in and connected; of what they send it is kept what passes. */
  const speaker = async () => {
    const ana = new FakeClient(room, 'ana');
    await ana.open();
    const ben = await member();
    expect(await ben.peer.ping()).toBe(true);
    const dtls = await handshake(ben.peer, mine);
    await vi.waitFor(() => {
      expect(dtls.keying).toBeDefined();
      expect(dtlsState(ben.send.id)).toBe('connected');
    }, SOON);
    const { producer: id } = await ben.client.produce('audio');
    const ssrc = witness.producers.get(id)?.rtpParameters.encodings?.[0]?.ssrc ?? 0;
    room.setAudience(
      new Map([['ana', new Map([['ben', { audio: true, video: true, screen: false }]])]]),
    );
    await room.changed();
    const [router] = witness.routers;
    if (!router) throw new Error('the room has no router');
    const { rtpCapabilities } = router;
    const ear = await (
      await router.createDirectTransport()
    ).consume({ producerId: id, rtpCapabilities });
    const heard: number[] = [];
    ear.on('rtp', (packet) => heard.push(packet.readUInt32BE(packet.length - 4)));
    const keys = srtpKeysOf(dtls.keying ?? Buffer.alloc(0));
    let sequence = 100;
    const packet = (mark = GOOD, by: SrtpKeys = keys): Buffer =>
      protect(by, opus(ssrc, (sequence += 1), mark), HEADER);
    let asked = GOOD;
    /** Sends a packet of a new mark until it is heard: those before have been dealt with then. */
    const isHeard = async (): Promise<void> => {
      asked += 1;
      await vi.waitFor(() => {
        ben.peer.send(packet(asked));
        expect(heard).toContain(asked);
      }, SOON);
    };
    return { ...ben, ssrc, keys, packet, isHeard, heard };
  };
  const workerIsWell = (): void => expect(service.status().workers[0]?.pid).toBe(pid);

  it('[ME22] answers no DTLS from an address that did not show the transport’s ICE password', async () => {
    const { send, peer } = await member();
    const stranger = new RawPeer(send);
    peers.push(stranger);
    expect(await stranger.ping('another password')).toBe(false);
    await handshake(stranger, mine);
    expect(await stranger.next(isDtls)).toBeUndefined();

    // A race for the transport: strangers greet all the while, and its owner connects.
    const hello = Buffer.concat([Buffer.from('16fefd0000000000000000', 'hex'), randomBytes(60)]);
    const racing = setInterval(() => stranger.send(hello), 5);
    onTestFinished(() => clearInterval(racing));
    const silence = stranger.next(isDtls);
    expect(await peer.ping()).toBe(true);
    const owner = await handshake(peer, mine);
    await vi.waitFor(() => expect(owner.keying).toBeDefined(), SOON);
    expect(await silence).toBeUndefined();
    await vi.waitFor(() => expect(dtlsState(send.id)).toBe('connected'), SOON);
    workerIsWell();
  });

  it('[ME22] ends DTLS with a certificate that is not the one that was told of', async () => {
    const { send, peer } = await member(mine);
    expect(await peer.ping()).toBe(true);
    await handshake(peer, other);
    await vi.waitFor(() => expect(dtlsState(send.id)).toBe('failed'), SOON);
    workerIsWell();
  });

  it('[ME22] passes on what is authentic, and nothing forged, repeated, in clear or from elsewhere', async () => {
    const { send, peer, ssrc, keys, packet, isHeard, heard } = await speaker();
    await isHeard();
    const [forgedMark, clearMark, elsewhereMark, onceMark] = [0xf0, 0xf1, 0xf2, 0xf3];
    const forged = { key: randomBytes(16), salt: keys.salt };
    const flipped = packet(forgedMark);
    flipped[HEADER + 2] = (flipped[HEADER + 2] ?? 0) ^ 1;
    const once = packet(onceMark);
    const elsewhere = new RawPeer(send);
    peers.push(elsewhere);
    peer.send(once);
    await vi.waitFor(() => expect(heard).toContain(onceMark), SOON);
    for (let n = 0; n < 50; n += 1) {
      peer.send(packet(forgedMark, forged));
      peer.send(opus(ssrc, 5000 + n, clearMark));
      peer.send(flipped);
      peer.send(once);
      elsewhere.send(packet(elsewhereMark));
    }
    await isHeard();
    await isHeard();
    const asked = [2, 3, 4];
    expect(heard.filter((mark) => !asked.includes(mark))).toEqual([onceMark]);
    workerIsWell();
  });

  it('[ME22] goes on through malformed packets, and a flood of them', async () => {
    const { peer, packet, isHeard } = await speaker();
    const { send } = await member(mine, 'cem');
    const anyone = new RawPeer(send);
    peers.push(anyone);
    await isHeardAfter(isHeard, () => {
      fc.assert(
        fc.property(
          fc.constantFrom(0, 1, 20, 22, 63, 64, 128, 144, 191),
          fc.uint8Array({ maxLength: 1400 }),
          (first, rest) => {
            const text = Buffer.from([first, ...rest]);
            peer.send(text);
            anyone.send(text);
            peer.send(packet().subarray(0, 1 + (rest.length % 39)));
          },
        ),
        { numRuns: 500 },
      );
    });
    for (let burst = 0; burst < 40; burst += 1) {
      await isHeardAfter(isHeard, () => {
        for (let n = 0; n < 250; n += 1) {
          peer.send(randomBytes(200));
          anyone.send(opus(n, n));
        }
      });
    }
    const elsewhere = service.openRoom('elsewhere');
    const zoe = new FakeClient(elsewhere, 'zoe');
    await zoe.open();
    await expect(zoe.produce('audio')).resolves.toBeDefined();
    elsewhere.close();
    workerIsWell();
  });
});

async function isHeardAfter(isHeard: () => Promise<void>, send: () => void): Promise<void> {
  send();
  await isHeard();
}
