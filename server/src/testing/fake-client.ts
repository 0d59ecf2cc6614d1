import { randomBytes } from 'node:crypto';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type {
  ConsumerOffer,
  FlowNews,
  MediaKind,
  MediaOpened,
} from '@rapport/shared/contract/media.ts';
import type { MediaPeer } from '../media/media-peer.ts';
import type { MediaRoom } from '../media/media-room.ts';

/** A message that the server sent. */
export interface Received {
  readonly event: string;
  readonly payload: unknown;
}

/** For tests: a client as the server sees it, without a browser behind it. */
export class FakeClient {
  readonly seat: SeatId;
  readonly peer: MediaPeer;
  readonly received: Received[] = [];
  /** The consumers it was offered and that were not closed since, by id. */
  readonly offers = new Map<string, ConsumerOffer>();
  readonly flowing = new Map<string, boolean>();
  opened: MediaOpened | undefined;
  readonly #waiting: { event: string; met: () => void }[] = [];

  constructor(room: MediaRoom, seat: SeatId) {
    this.seat = seat;
    this.peer = room.attach(seat, (event, payload) => {
      this.#take(event, payload);
    });
  }

  /** Opens the media, and waits for the silent consumer that follows. */
  async open(): Promise<MediaOpened> {
    const { routerRtpCapabilities } = await this.peer.capabilities();
    const opened = await this.peer.open({ rtpCapabilities: routerRtpCapabilities });
    this.opened = opened;
    this.offers.clear();
    // The offer of silence comes next.
    await this.next('media:consumer');
    return opened;
  }

  produce(kind: MediaKind, changes: Record<string, unknown> = {}): Promise<{ producer: string }> {
    const rtpParameters = { ...FORMS[kind](), ...changes };
    return this.peer.produce({ kind, rtpParameters });
  }

  /** Says of every consumer it was offered that it is ready. */
  async resumeAll(): Promise<void> {
    await Promise.all([...this.offers.keys()].map((consumer) => this.peer.resume({ consumer })));
  }

  /** Resolves when the server sends such a message. */
  next(event: string): Promise<void> {
    return new Promise((met) => {
      this.#waiting.push({ event, met });
    });
  }

  /** The seats whose media of the kind it was offered. */
  sources(kind: MediaKind): SeatId[] {
    return [...this.offers.values()]
      .filter((offer) => offer.kind === kind)
      .flatMap(({ seat }) => seat ?? [])
      .toSorted();
  }

  #take(event: string, payload: unknown): void {
    this.received.push({ event, payload });
    if (isOffer(event, payload) && payload.transport === this.opened?.receive.id) {
      this.offers.set(payload.consumer, payload);
      this.flowing.set(payload.consumer, true);
    }
    if (isFlow(event, payload)) {
      for (const id of payload.on) this.flowing.set(id, true);
      for (const id of payload.off) this.flowing.set(id, false);
    }
    if (isClosed(event, payload)) this.offers.delete(payload.consumer);
    const met = this.#waiting.filter((one) => one.event === event);
    for (const one of met) {
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      one.met();
    }
  }
}

const isOffer = (event: string, _payload: unknown): _payload is ConsumerOffer =>
  event === 'media:consumer';
const isFlow = (event: string, _payload: unknown): _payload is FlowNews => event === 'media:flow';
const isClosed = (event: string, _payload: unknown): _payload is { consumer: string } =>
  event === 'media:consumer-closed';

const ssrc = (): number => randomBytes(4).readUInt32BE() | 1;

/** What a browser would say of a microphone. */
const voice = (): Record<string, unknown> => ({
  codecs: [
    {
      mimeType: 'audio/opus',
      payloadType: 111,
      clockRate: 48_000,
      channels: 2,
      parameters: { minptime: 10, useinbandfec: 1, usedtx: 1 },
    },
  ],
  headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 1 }],
  encodings: [{ ssrc: ssrc() >>> 0 }],
  rtcp: { cname: 'voice' },
});

/** What a browser would say of a picture with so many layers. */
const picture = (cname: string, layers: number): Record<string, unknown> => ({
  mid: randomBytes(4).toString('hex'),
  codecs: [
    {
      mimeType: 'video/VP8',
      payloadType: 96,
      clockRate: 90_000,
      rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }],
    },
  ],
  encodings: Array.from({ length: layers }, (_, layer) => ({
    rid: `r${layer}`,
    scalabilityMode: 'L1T3',
  })),
  rtcp: { cname },
});

const FORMS: Record<MediaKind, () => Record<string, unknown>> = {
  audio: voice,
  video: () => picture('camera', 3),
  screen: () => picture('screen', 2),
};

/** A DTLS fingerprint of no real certificate. */
export const fingerprint = (): Record<string, unknown> => ({
  role: 'client',
  fingerprints: [
    {
      algorithm: 'sha-256',
      value: [...randomBytes(32)].map((byte) => byte.toString(16).padStart(2, '0')).join(':'),
    },
  ],
});
