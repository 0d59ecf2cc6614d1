import { vi } from 'vitest';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { DtlsClient, type Certificate } from './dtls-client.ts';
import type { FakeClient } from './fake-client.ts';
import { RawPeer } from './raw-peer.ts';
import { payloadOf, serverKeysOf, type SrtpKeys } from './srtp.ts';

const SOON = { timeout: 10_000 };

/** A packet that came. */
interface Heard {
  readonly source: SeatId;
  /** The last four bytes of what it carries. */
  readonly mark: number;
}

/** For tests: the receiving end of a client, with real ICE, DTLS and SRTP. */
export class RtpListener {
  readonly client: FakeClient;
  /** What came of the consumers that the client was offered. */
  readonly heard: Heard[] = [];
  readonly #peer: RawPeer;

  /** Connects the receiving transport of a client that has opened its media. */
  static async connect(client: FakeClient, certificate: Certificate): Promise<RtpListener> {
    if (!client.opened) throw new Error('the client has not opened its media');
    const peer = new RawPeer(client.opened.receive);
    const fingerprints = [{ algorithm: 'sha-256', value: certificate.fingerprint }];
    const dtlsParameters = { role: 'client', fingerprints };
    await client.peer.connect({ direction: 'receive', dtlsParameters });
    if (!(await peer.ping())) throw new Error('ICE found no way');
    const dtls = await DtlsClient.begin(peer, certificate);
    const keying = await vi.waitFor(() => {
      if (!dtls.keying) throw new Error('the handshake is not through');
      return dtls.keying;
    }, SOON);
    // The transport stays: it is not told that its client has ended.
    await dtls.close();
    return new RtpListener(client, peer, serverKeysOf(keying));
  }

  private constructor(client: FakeClient, peer: RawPeer, keys: SrtpKeys) {
    this.client = client;
    this.#peer = peer;
    peer.on((datagram) => {
      const ssrc = isRtp(datagram) ? datagram.readUInt32BE(8) : undefined;
      const offer = [...client.offers.values()].find(
        ({ rtpParameters }) => ssrcOf(rtpParameters) === ssrc,
      );
      if (ssrc === undefined || offer?.seat === undefined) return;
      const payload = payloadOf(keys, datagram);
      this.heard.push({ source: offer.seat, mark: payload.readUInt32BE(payload.length - 4) });
    });
  }

  close(): void {
    this.#peer.close();
  }
}

/** RTP, and not RTCP or DTLS, by the first two bytes (RFC 7983 and 5761). */
const isRtp = ([first = 0, second = 0]: Buffer): boolean => {
  const type = second & 0x7f;
  return first >= 128 && first < 192 && (type < 64 || type > 95);
};

const ssrcOf = ({ encodings }: Record<string, unknown>): unknown => {
  const [first] = Array.isArray(encodings) ? (encodings as { ssrc?: number }[]) : [];
  return first?.ssrc;
};
