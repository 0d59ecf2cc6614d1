import type { MediaKind } from '@rapport/shared/contract/media.ts';
import type { types } from 'mediasoup-client';
import { SCREEN, type MediaLink } from './media-link.ts';

/** From the smallest to the largest, as the server expects them. */
const VIDEO_LAYERS: types.RtpEncodingParameters[] = [
  { scaleResolutionDownBy: 4, maxBitrate: 150_000, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 2, maxBitrate: 500_000, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 1, maxBitrate: 1_500_000, scalabilityMode: 'L1T3' },
];

/**
 * Of a screen that someone shows: what is written on it is to be read, and few things on it move.
 * The smaller layer is for a phone, and for a line that carries no more.
 */
const SCREEN_LAYERS: types.RtpEncodingParameters[] = [
  { scaleResolutionDownBy: 2, maxBitrate: 300_000, maxFramerate: 15, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 1, maxBitrate: 1_500_000, maxFramerate: 15, scalabilityMode: 'L1T3' },
];

/**
 * What the estimate of the line begins with, in kbit/s. For a screen it is enough for both layers:
 * what is written on it is to be read at once, and too much is taken back within seconds.
 */
const FIRST_ESTIMATE = { video: 600, screen: 1600 };

/** The voice goes before pictures where the line is narrow, on the device and in its network. */
const FIRST_SERVED = { priority: 'high', networkPriority: 'high' } as const;

/** What is needed to send over a connection: its transport, and what it can send. */
export type SendingEnd = Pick<MediaLink, 'send' | 'device' | 'closeProducer'>;

/**
 * Sends one kind of the own media. It is made ready as soon as there is a track, without a single
 * packet: its encodings are inactive from birth. Letting it flow later takes no negotiation. Firefox
 * sends sound all the same, also by encodings that are inactive: so a voice has its track only while
 * it flows, and is made ready with a silent one. A screen is sent only while there is one, and taken
 * back after.
 */
export class Uplink {
  readonly #kind: MediaKind;
  #end: SendingEnd | undefined;
  #producer: types.Producer | undefined;
  #track: MediaStreamTrack | undefined;
  #flowing = false;
  #busy = false;
  #asked = 0;

  constructor(kind: MediaKind) {
    this.#kind = kind;
  }

  /** Goes on over this connection; what was sent over another is forgotten. */
  attach(end: SendingEnd | undefined): void {
    this.#end = end;
    this.#producer = undefined;
    void this.#reconcile();
  }

  /** What is to be sent, and whether it flows at the moment. */
  set(track: MediaStreamTrack | undefined, flowing: boolean): void {
    this.#track = track;
    this.#flowing = flowing;
    void this.#reconcile();
  }

  /** One step after the other: what is asked meanwhile is done in the next round. */
  async #reconcile(): Promise<void> {
    this.#asked += 1;
    if (this.#busy) return;
    this.#busy = true;
    let done: number;
    do {
      done = this.#asked;
      // A track or transport that ends meanwhile is told by its own event, which asks again.
      await this.#step().catch(() => undefined);
    } while (done !== this.#asked);
    this.#busy = false;
  }

  async #step(): Promise<void> {
    const end = this.#end;
    const track = this.#track?.readyState === 'live' ? this.#track : undefined;
    if (!end || end.send.closed) return;
    let producer = this.#producer;
    if (this.#kind === 'screen' && !track) {
      this.#producer = undefined;
      if (!producer || producer.closed) return;
      producer.close();
      await end.closeProducer('screen');
      return;
    }
    if (!producer || producer.closed) {
      if (!track) return;
      producer = await this.#makeReady(end, track);
      // Meanwhile there may be another connection: then this belongs to none.
      if (this.#isOver(end)) return;
      this.#producer = producer;
    }
    const flowing = this.#flowing && track !== undefined;
    // Silent before the track goes, and the track there before it is heard.
    if (!flowing) await setActive(producer, false);
    const sent = this.#kind === 'audio' && !flowing ? null : (track ?? null);
    if (producer.track !== sent) await producer.replaceTrack({ track: sent });
    if (flowing) await setActive(producer, true);
  }

  #isOver(end: SendingEnd): boolean {
    return this.#end !== end;
  }

  async #makeReady(end: SendingEnd, track: MediaStreamTrack): Promise<types.Producer> {
    if (this.#kind !== 'audio' || this.#flowing) return this.#produce(end, track, this.#flowing);
    const silent = track.clone();
    silent.enabled = false;
    const producer = await this.#produce(end, silent, false).finally(() => silent.stop());
    // Before anything else is waited for: an ended track is nothing to go on with.
    await producer.replaceTrack({ track: null });
    return producer;
  }

  #produce(
    { send, device }: SendingEnd,
    track: MediaStreamTrack,
    active: boolean,
  ): Promise<types.Producer> {
    const common = { track, stopTracks: false, disableTrackOnPause: false };
    if (this.#kind === 'audio') {
      return send.produce({
        ...common,
        encodings: [{ active, ...FIRST_SERVED }],
        // What is lost on the way to the server is sent again, where there is time for it.
        codecOptions: { opusDtx: true, opusFec: true, opusNack: true },
      });
    }
    const vp8 = device.sendRtpCapabilities.codecs?.find(
      ({ mimeType }) => mimeType.toLowerCase() === 'video/vp8',
    );
    const screen = this.#kind === 'screen';
    return send.produce({
      ...common,
      ...(screen ? { appData: SCREEN } : {}),
      encodings: (screen ? SCREEN_LAYERS : VIDEO_LAYERS).map((layer) => ({ ...layer, active })),
      codecOptions: { videoGoogleStartBitrate: FIRST_ESTIMATE[screen ? 'screen' : 'video'] },
      ...(vp8 ? { codec: vp8 } : {}),
    });
  }
}

async function setActive({ rtpSender }: types.Producer, active: boolean): Promise<void> {
  const parameters = rtpSender?.getParameters();
  if (!parameters || parameters.encodings.every((encoding) => encoding.active === active)) return;
  for (const encoding of parameters.encodings) encoding.active = active;
  await rtpSender?.setParameters(parameters);
}
