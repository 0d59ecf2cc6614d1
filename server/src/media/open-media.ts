import type { Consumer, Producer, RtpCapabilities, RtpParameters } from 'mediasoup/types';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { ConsumerOffer, MediaKind } from '@rapport/shared/contract/media.ts';
import { rtpKindOf } from '@rapport/shared/rules/rtp-kind.ts';
import { ClientTransport } from './client-transport.ts';
import type { PipedRouter } from './piped-router.ts';
import type { RoomRouter } from './room-router.ts';
import type { Place } from './room-routers.ts';
import type { DesiredConsumer } from './desired-consumers.ts';
import type { Flowing } from './reconcile.ts';

/**
 * A browser answers no request for a key frame within 300 ms of the last one (libwebrtc's smallest
 * interval), and mediasoup repeats an unanswered one only after a second. So requests that come
 * sooner are held back until they are heard: several people who are let in at once are that.
 */
const KEY_FRAME_INTERVAL_MS = 350;

/** A producer of a client. */
export interface HeldProducer {
  readonly producer: Producer;
  /** How many spatial layers it sends; 1 for audio. */
  readonly layers: number;
}

/** A consumer for a client, and how far it has come. */
export interface HeldConsumer {
  readonly consumer: Consumer;
  readonly kind: MediaKind;
  readonly source: SeatId;
  /** Whether its client has said that it is ready for packets. */
  acknowledged: boolean;
  /** What its client was last told. */
  told: Flowing;
  layer: number;
  priority: number;
}

/** What one `media:open` of a client made: two transports, and all that goes through them. */
export class OpenMedia {
  readonly send: ClientTransport;
  readonly receive: ClientTransport;
  readonly producers = new Map<MediaKind, HeldProducer>();
  readonly consumers = new Map<string, HeldConsumer>();
  /** Where it receives, if that is not where it sends. */
  readonly annex: PipedRouter | undefined;
  readonly #home: RoomRouter;
  readonly #rtpCapabilities: RtpCapabilities;
  readonly #warmUp: Consumer;
  /** The producers of which a consumer is being made. */
  readonly #coming = new Set<string>();
  /** By kind, as all producers of a kind speak the router's one codec for it. */
  readonly #consumable = new Map<MediaKind, boolean>();

  /** @throws TypeError or UnsupportedError when nothing can be sent to such a client */
  static async create(place: Place, rtpCapabilities: RtpCapabilities): Promise<OpenMedia> {
    const { home, annex } = place;
    const receiving = await (annex ?? home).createReceiveTransport(rtpCapabilities);
    const receive = new ClientTransport(receiving.transport);
    try {
      const send = new ClientTransport(await home.createSendTransport());
      return new OpenMedia(place, rtpCapabilities, send, receive, receiving.warmUp);
    } catch (error) {
      receive.close();
      throw error;
    }
  }

  private constructor(
    { home, annex }: Place,
    rtpCapabilities: RtpCapabilities,
    send: ClientTransport,
    receive: ClientTransport,
    warmUp: Consumer,
  ) {
    this.#home = home;
    this.annex = annex;
    this.#rtpCapabilities = rtpCapabilities;
    this.send = send;
    this.receive = receive;
    this.#warmUp = warmUp;
  }

  get closed(): boolean {
    return this.receive.transport.closed;
  }

  /** The paused consumer of silence, on which the receiving transport connects. */
  get warmUpOffer(): ConsumerOffer {
    return this.#offer(this.#warmUp, 'audio');
  }

  /** A consumer as its client is told of it. */
  offerOf({ consumer, kind, source }: HeldConsumer): ConsumerOffer {
    return { ...this.#offer(consumer, kind), seat: source };
  }

  isWarmUp(consumer: string): boolean {
    return consumer === this.#warmUp.id;
  }

  /** Whether the client's browser can take the producer at all. */
  canConsume(kind: MediaKind, producer: string): boolean {
    const known = this.#consumable.get(kind);
    if (known !== undefined) return known;
    const consumable = this.#home.canConsume(producer, this.#rtpCapabilities);
    this.#consumable.set(kind, consumable);
    return consumable;
  }

  /** Takes a track, in place of the one of the same kind before. It is paused at first. */
  async produce(kind: MediaKind, rtpParameters: RtpParameters): Promise<Producer> {
    this.closeProducer(kind);
    const producer = await this.send.transport.produce({
      kind: rtpKindOf(kind),
      rtpParameters,
      paused: true,
      keyFrameRequestDelay: KEY_FRAME_INTERVAL_MS,
    });
    // Another of the same kind may have been asked for in the meantime.
    this.closeProducer(kind);
    this.producers.set(kind, { producer, layers: rtpParameters.encodings?.length ?? 1 });
    if (kind === 'audio') await this.#home.listenTo(producer);
    return producer;
  }

  closeProducer(kind: MediaKind): void {
    this.producers.get(kind)?.producer.close();
    this.producers.delete(kind);
  }

  /** Makes a paused consumer; `undefined` where it is being made already. */
  async consume(desired: DesiredConsumer): Promise<HeldConsumer | undefined> {
    const { producer } = desired;
    if (this.#coming.has(producer)) return undefined;
    this.#coming.add(producer);
    try {
      return await this.#consume(desired);
    } finally {
      this.#coming.delete(producer);
    }
  }

  close(): void {
    this.send.close();
    this.receive.close();
  }

  async #consume(desired: DesiredConsumer): Promise<HeldConsumer> {
    const { producer, source, kind, layer, priority } = desired;
    await this.annex?.bring(producer);
    const consumer = await this.receive.transport.consume({
      producerId: producer,
      rtpCapabilities: this.#rtpCapabilities,
      paused: true,
      // Of a voice, too, what was lost is sent again, as long as its listener asks for it in time.
      enableRtx: true,
      ...(kind === 'audio' ? {} : { preferredLayers: { spatialLayer: layer } }),
    });
    try {
      if (priority > 1) await consumer.setPriority(priority);
    } catch (error) {
      consumer.close();
      throw error;
    }
    const held: HeldConsumer = {
      consumer,
      kind,
      source,
      acknowledged: false,
      // The client takes it for flowing until it is told otherwise.
      told: 'on',
      layer,
      priority,
    };
    this.consumers.set(consumer.id, held);
    return held;
  }

  #offer(consumer: Consumer, kind: MediaKind): ConsumerOffer {
    return {
      consumer: consumer.id,
      transport: this.receive.transport.id,
      producer: consumer.producerId,
      kind,
      rtpParameters: consumer.rtpParameters,
    };
  }
}
