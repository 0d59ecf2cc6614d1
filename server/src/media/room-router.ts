import type {
  AudioLevelObserver,
  Consumer,
  PipeTransport,
  Producer,
  Router,
  RtpCapabilities,
  WebRtcTransport,
} from 'mediasoup/types';
import { routerCodecs } from './router-codecs.ts';
import type { LiveWorker } from './spawn-worker.ts';

/** How many speakers are measured at once: more than are shown, as breakouts share the router. */
const MAX_SPEAKERS = 64;
const SPEECH_THRESHOLD_DBOV = -60;
/** How often a room's ear says who speaks. */
export const SPEECH_INTERVAL_MS = 300;

/** A voice that is to be heard at this moment. */
export interface Voice {
  readonly producer: string;
  /** From -127 for silence to 0 for the loudest there is. */
  readonly dBov: number;
}

const FIRST_OUTGOING_BITRATE = 800_000;
/** More than all layers of a camera and of a screen, and the voice, need together. */
const MAX_INCOMING_BITRATE = 5_000_000;
const ICE_CONSENT_TIMEOUT_S = 30;

/**
 * Of the ports that the system gives out itself: any other may be that of a worker which is just
 * being started. Nothing comes from outside of this machine.
 */
const PIPE_PORTS = { min: 32_768, max: 60_999 };
/** A key frame of every layer of many cameras comes at once, and nothing lost in a pipe comes again. */
const PIPE_BUFFER_BYTES = 4_000_000;

/** A transport for what a client receives, and on it a consumer of silence that stays paused. */
export interface ReceiveTransport {
  readonly transport: WebRtcTransport;
  readonly warmUp: Consumer;
}

/**
 * What a room has inside one worker: its router, the ear for who speaks, and a silent producer.
 * Transports warm up on the silent one: a browser connects a receiving transport only when it is
 * given something to receive.
 */
export class RoomRouter {
  readonly #live: LiveWorker;
  readonly #router: Router;
  /** None where nobody sends. */
  readonly #levels: AudioLevelObserver | undefined;
  readonly #silence: Producer;

  /**
   * @param onVoices is called every 300 ms with the voices, the loudest first; with none in
   * silence. Left out where nobody sends to the router.
   */
  static async create(
    live: LiveWorker,
    onVoices?: (loudestFirst: readonly Voice[]) => void,
  ): Promise<RoomRouter> {
    const router = await live.worker.createRouter({ mediaCodecs: routerCodecs });
    const [levels, direct] = await Promise.all([
      onVoices && earOf(router, onVoices),
      router.createDirectTransport(),
    ]);
    const silence = await direct.produce({
      kind: 'audio',
      rtpParameters: {
        codecs: [{ mimeType: 'audio/opus', payloadType: 100, clockRate: 48_000, channels: 2 }],
        encodings: [{ ssrc: 1 }],
      },
    });
    return new RoomRouter(live, router, levels, silence);
  }

  private constructor(
    live: LiveWorker,
    router: Router,
    levels: AudioLevelObserver | undefined,
    silence: Producer,
  ) {
    this.#live = live;
    this.#router = router;
    this.#levels = levels;
    this.#silence = silence;
  }

  get id(): string {
    return this.#router.id;
  }

  get capabilities(): RtpCapabilities {
    return this.#router.rtpCapabilities;
  }

  canConsume(producerId: string, rtpCapabilities: RtpCapabilities): boolean {
    return this.#router.canConsume({ producerId, rtpCapabilities });
  }

  /** A transport for what a client sends. */
  async createSendTransport(): Promise<WebRtcTransport> {
    const transport = await this.#createTransport();
    await transport.setMaxIncomingBitrate(MAX_INCOMING_BITRATE);
    return transport;
  }

  /**
   * A transport for what a client receives, and on it a consumer of silence that stays paused.
   * @throws TypeError or UnsupportedError when the capabilities are none, or not fit for Opus
   */
  async createReceiveTransport(rtpCapabilities: RtpCapabilities): Promise<ReceiveTransport> {
    const transport = await this.#createTransport();
    try {
      const warmUp = await transport.consume({
        producerId: this.#silence.id,
        rtpCapabilities,
        paused: true,
      });
      return { transport, warmUp };
    } catch (error) {
      transport.close();
      throw error;
    }
  }

  /** Listens to an audio producer for who speaks, until it closes. */
  async listenTo(producer: Producer): Promise<void> {
    await this.#levels?.addProducer({ producerId: producer.id });
  }

  /** One end of what carries tracks to a router in another worker of this machine. */
  createPipeTransport(): Promise<PipeTransport> {
    return this.#router.createPipeTransport({
      enableSctp: false,
      listenInfo: {
        protocol: 'udp',
        ip: '127.0.0.1',
        portRange: PIPE_PORTS,
        sendBufferSize: PIPE_BUFFER_BYTES,
        recvBufferSize: PIPE_BUFFER_BYTES,
      },
    });
  }

  /** Closes the router, and with it every transport, producer and consumer of the room. */
  close(): void {
    this.#router.close();
  }

  #createTransport(): Promise<WebRtcTransport> {
    return this.#router.createWebRtcTransport({
      webRtcServer: this.#live.server,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      enableSctp: false,
      initialAvailableOutgoingBitrate: FIRST_OUTGOING_BITRATE,
      iceConsentTimeout: ICE_CONSENT_TIMEOUT_S,
    });
  }
}

async function earOf(
  router: Router,
  onVoices: (loudestFirst: readonly Voice[]) => void,
): Promise<AudioLevelObserver> {
  const levels = await router.createAudioLevelObserver({
    maxEntries: MAX_SPEAKERS,
    threshold: SPEECH_THRESHOLD_DBOV,
    interval: SPEECH_INTERVAL_MS,
  });
  levels.on('volumes', (volumes) => {
    onVoices(volumes.map(({ producer, volume }) => ({ producer: producer.id, dBov: volume })));
  });
  levels.on('silence', () => {
    onVoices([]);
  });
  return levels;
}
