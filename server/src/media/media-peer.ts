import type { z } from 'zod';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type {
  IceRestarted,
  IceServer,
  LineNews,
  MediaCapabilities,
  mediaCloseProducer,
  mediaConnect,
  mediaOpen,
  MediaOpened,
  mediaProduce,
  mediaRestartIce,
  mediaResume,
  mediaTiles,
} from '@rapport/shared/contract/media.ts';
import type { ServerToClient } from '@rapport/shared/contract/socket.ts';
import { AppError } from '../platform/errors.ts';
import { onArriving } from './arriving.ts';
import type { TileSize } from './layers.ts';
import { parsed, translated } from './media-errors.ts';
import { OpenMedia } from './open-media.ts';
import type { RoomRouter } from './room-router.ts';
import type { Place } from './room-routers.ts';
import { rtpCapabilitiesForm, rtpParametersForm } from './rtp-forms.ts';
import { dtlsForm } from './transport-forms.ts';
import type { ClientTransport } from './client-transport.ts';
import { tileKey } from './desired-consumers.ts';

/** Sends a media message to one connection. */
export type MediaOutbox = <E extends keyof ServerToClient & `media:${string}`>(
  event: E,
  ...payload: Parameters<ServerToClient[E]>
) => void;

/** What a peer needs of its room. */
export interface PeerRoom {
  /** @throws AppError `media-unavailable` while no worker runs */
  router(): Promise<RoomRouter>;
  /**
   * Where the peer sends and receives.
   * @throws AppError `media-unavailable` while no worker runs
   */
  placeOf(peer: MediaPeer): Promise<Place>;
  /** What the seat may seek its way by at this moment. */
  iceServers(seat: SeatId): IceServer[];
  /** Whether the relay is among them. */
  mayRelay(seat: SeatId): boolean;
  /** Something changed that who hears and sees whom follows from; resolves when it has. */
  changed(): Promise<void>;
  left(peer: MediaPeer): void;
}

/** More tiles than any screen shows; what a client says beyond that is forgotten, oldest first. */
const MAX_TILES = 128;

/**
 * One connection of a seat, as far as its audio and video go. Requests are answered, or refused
 * with an AppError; after {@link close} each is refused as `superseded`.
 */
export class MediaPeer {
  readonly seat: SeatId;
  readonly outbox: MediaOutbox;
  /** By {@link tileKey}. */
  readonly tileSizes = new Map<string, TileSize>();
  readonly #room: PeerRoom;
  #media: OpenMedia | undefined;
  /** Whether the client knows of the transports, so that it can be offered consumers. */
  #announced = false;
  /** Whether the client was given credentials for the relay, and still may use them. */
  #hasRelay = false;
  #opening: Promise<unknown> = Promise.resolve();
  #speakers = '';
  #lines = '';
  #closed = false;

  constructor(seat: SeatId, outbox: MediaOutbox, room: PeerRoom) {
    this.seat = seat;
    this.outbox = outbox;
    this.#room = room;
  }

  /** What the client has open, once it knows of it. */
  get media(): OpenMedia | undefined {
    return this.#announced && this.#media && !this.#media.closed ? this.#media : undefined;
  }

  /** What the room speaks. */
  async capabilities(): Promise<MediaCapabilities> {
    this.#ensureHere();
    const router = await this.#room.router();
    return { routerRtpCapabilities: { ...router.capabilities } };
  }

  /** Makes two transports, in place of those before. */
  open(input: z.infer<typeof mediaOpen>): Promise<MediaOpened> {
    const opened = this.#opening.then(() => this.#open(input));
    this.#opening = opened.catch(() => undefined);
    return opened;
  }

  /** Takes the DTLS parameters of one transport. */
  async connect({ direction, dtlsParameters }: z.infer<typeof mediaConnect>): Promise<void> {
    const transport = this.#transport(direction);
    const parameters = parsed(dtlsForm, dtlsParameters);
    await translated(() => transport.connect(parameters));
  }

  /** Takes a track. Nobody receives it unless the audience says so. */
  async produce(input: z.infer<typeof mediaProduce>): Promise<{ producer: string }> {
    const media = this.#openMedia();
    const parameters = parsed(rtpParametersForm(input.kind), input.rtpParameters);
    try {
      const producer = await translated(() => media.produce(input.kind, parameters));
      onArriving(producer, () => void this.#room.changed());
      return { producer: producer.id };
    } finally {
      void this.#room.changed();
    }
  }

  /** The client no longer sends this kind. */
  async closeProducer({ kind }: z.infer<typeof mediaCloseProducer>): Promise<void> {
    this.#openMedia().closeProducer(kind);
    await this.#room.changed();
  }

  /** New ICE credentials for a transport that lost its way. */
  async restartIce({ direction }: z.infer<typeof mediaRestartIce>): Promise<IceRestarted> {
    const { transport } = this.#transport(direction);
    const iceParameters = await translated(() => transport.restartIce());
    // Those of the opening may have run out by now.
    return { iceParameters, iceServers: this.#iceServers() };
  }

  /** The client is ready for a consumer's packets. */
  async resume({ consumer }: z.infer<typeof mediaResume>): Promise<void> {
    const media = this.#openMedia();
    if (media.isWarmUp(consumer)) return;
    const held = media.consumers.get(consumer);
    if (!held) throw new AppError('not-found', 'consumer');
    held.acknowledged = true;
    await this.#room.changed();
  }

  /** How large the client shows the others. */
  tiles({ tiles }: z.infer<typeof mediaTiles>): void {
    for (const { kind, seat, width, height } of tiles) {
      const key = tileKey(kind, seat);
      this.tileSizes.delete(key);
      this.tileSizes.set(key, { width, height });
    }
    for (const key of this.tileSizes.keys()) {
      if (this.tileSizes.size <= MAX_TILES) break;
      this.tileSizes.delete(key);
    }
    void this.#room.changed();
  }

  /** Tells the client who speaks, where that is news. */
  tellSpeakers(seats: SeatId[]): void {
    const speakers = seats.join(' ');
    if (speakers === this.#speakers || !this.media) return;
    this.#speakers = speakers;
    this.outbox('media:speakers', { seats });
  }

  /** Tells the client whose line is bad, where that is news. */
  tellLines(bad: LineNews): void {
    const none = bad.weak.length + bad.broken.length === 0;
    const lines = none ? '' : JSON.stringify(bad);
    if (lines === this.#lines || !this.media) return;
    this.#lines = lines;
    this.outbox('media:lines', bad);
  }

  /** Gives the relay's credentials to a client that opened its media before it was let in. */
  tellRelay(): void {
    if (!this.media) return;
    if (!this.#room.mayRelay(this.seat)) this.#hasRelay = false;
    else if (!this.#hasRelay) this.outbox('media:ice-servers', { iceServers: this.#iceServers() });
  }

  /** The router is another one: the client is to open its media again. */
  reset(): void {
    this.#drop();
    this.outbox('media:reset', {});
  }

  /** The connection has gone, or the seat has gone on elsewhere. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#drop();
    this.#room.left(this);
  }

  async #open({ rtpCapabilities }: z.infer<typeof mediaOpen>): Promise<MediaOpened> {
    const capabilities = parsed(rtpCapabilitiesForm, rtpCapabilities);
    this.#ensureHere();
    const place = await this.#room.placeOf(this);
    this.#drop();
    const media = await translated(() => OpenMedia.create(place, capabilities));
    if (this.#closed) media.close();
    this.#ensureHere();
    this.#media = media;
    // Only after the answer, so that the client has a transport for what it is offered.
    setImmediate(() => {
      this.#announce(media);
    });
    const { send, receive } = media;
    return { iceServers: this.#iceServers(), send: send.options, receive: receive.options };
  }

  #iceServers(): IceServer[] {
    this.#hasRelay = this.#room.mayRelay(this.seat);
    return this.#room.iceServers(this.seat);
  }

  #announce(media: OpenMedia): void {
    if (this.#media !== media || media.closed) return;
    this.#announced = true;
    this.tellRelay();
    this.outbox('media:consumer', media.warmUpOffer);
    void this.#room.changed();
  }

  #drop(): void {
    this.#media?.close();
    this.#media = undefined;
    this.#announced = false;
    this.#speakers = '';
    this.#lines = '';
    void this.#room.changed();
  }

  #ensureHere(): void {
    if (this.#closed) throw new AppError('superseded');
  }

  #openMedia(): OpenMedia {
    this.#ensureHere();
    if (!this.#media) throw new AppError('not-found', 'transport');
    if (this.#media.closed) throw new AppError('media-unavailable');
    return this.#media;
  }

  #transport(direction: 'send' | 'receive'): ClientTransport {
    return this.#openMedia()[direction];
  }
}
