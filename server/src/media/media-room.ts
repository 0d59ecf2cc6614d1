import type { Logger } from '../platform/logger.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { IceServer } from '@rapport/shared/contract/media.ts';
import { AppError } from '../platform/errors.ts';
import type { Audience } from '../room/audience.ts';
import { arrives } from './arriving.ts';
import { Inventory } from './carry-out.ts';
import { LatestRunner } from './latest-runner.ts';
import { linesFor } from './lines-for.ts';
import { MediaPeer, type MediaOutbox, type PeerRoom } from './media-peer.ts';
import type { OpenMedia } from './open-media.ts';
import { reconcile, type Action } from './reconcile.ts';
import { RoomRouter, type Voice } from './room-router.ts';
import { SentLines, type Sending } from './sent-lines.ts';
import type { LiveWorker } from './spawn-worker.ts';
import { sameAudience } from './same-audience.ts';
import { speakersFor } from './speakers.ts';
import { SpeakingTimes, type Spoken } from './speaking-times.ts';
import { desiredConsumers, type SeatMedia } from './desired-consumers.ts';
import type { Tenant } from './worker-pool.ts';

/** What a media room needs from outside. */
export interface MediaRoomContext {
  readonly logger: Logger;
  readonly lodge: (tenant: Tenant) => LiveWorker | undefined;
  readonly leave: (tenant: Tenant) => void;
  readonly stunServers: () => IceServer[];
  /** With credentials for the relay, where there is one. */
  readonly relayServers?: (seat: SeatId) => IceServer[];
  /** People were heard for so long since the last time; see {@link SpeakingTimes}. */
  readonly onSpoken: (ms: Spoken) => void;
  readonly onClosed: () => void;
}

/** The media of one room: keeps a router in some worker, and connects who is to be connected. */
export class MediaRoom implements Tenant, PeerRoom {
  readonly #context: MediaRoomContext;
  readonly #peers = new Map<SeatId, MediaPeer>();
  readonly #reconciler = new LatestRunner(() => this.#reconcile());
  readonly #times: SpeakingTimes;
  readonly #lines = new SentLines(
    () => this.#sending(),
    () => this.#tellLines(),
  );
  #audience: Audience = new Map();
  /** The router, or the making of it; none before the first peer and while no worker runs. */
  #home: Promise<RoomRouter> | undefined;
  /** The router, once it is made. */
  #router: RoomRouter | undefined;
  /** Whether clients have been without a router since they were last told to open. */
  #interrupted = false;
  #closed = false;

  constructor(context: MediaRoomContext) {
    this.#context = context;
    this.#times = new SpeakingTimes(context.onSpoken);
  }

  get load(): number {
    return 1 + this.#peers.size;
  }

  /** Who hears and sees whom from now on. Only what differs from before is touched. */
  setAudience(audience: Audience): void {
    if (sameAudience(this.#audience, audience)) return;
    this.#audience = audience;
    this.#times.setAudience(audience);
    // Before any media is offered to who has just been let in.
    for (const peer of this.#peers.values()) peer.tellRelay();
    void this.changed();
  }

  /** A connection of a seat. One that the seat had before is closed: the newest device counts. */
  attach(seat: SeatId, outbox: MediaOutbox): MediaPeer {
    this.#peers.get(seat)?.close();
    const peer = new MediaPeer(seat, outbox, this);
    if (this.#closed) {
      peer.close();
      return peer;
    }
    this.#peers.set(seat, peer);
    if (!this.#home) this.#settle();
    return peer;
  }

  /** What clients of the room have open. */
  openMedia(): OpenMedia[] {
    return [...this.#peers.values()].flatMap(({ media }) => (media ? [media] : []));
  }

  /** Ends all media of the room. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#times.close();
    this.#lines.close();
    for (const peer of this.#peers.values()) peer.close();
    this.#context.leave(this);
    // One that is still being made is closed once it is there.
    this.#router?.close();
    this.#router = undefined;
    this.#home = undefined;
    this.#context.onClosed();
  }

  async router(): Promise<RoomRouter> {
    if (!this.#home) throw new AppError('media-unavailable');
    try {
      return await this.#home;
    } catch (error) {
      throw new AppError('media-unavailable', undefined, { cause: error });
    }
  }

  iceServers(seat: SeatId): IceServer[] {
    const { stunServers, relayServers } = this.#context;
    return relayServers && this.mayRelay(seat) ? relayServers(seat) : stunServers();
  }

  /** The relay is for who is inside: not for who waits, was not let in, or was taken out. */
  mayRelay(seat: SeatId): boolean {
    return this.#context.relayServers !== undefined && this.#audience.has(seat);
  }

  changed(): Promise<void> {
    return this.#reconciler.run();
  }

  left(peer: MediaPeer): void {
    if (this.#peers.get(peer.seat) === peer) this.#peers.delete(peer.seat);
    void this.changed();
  }

  workerLost(): void {
    this.#home = undefined;
    this.#router = undefined;
    this.#interrupted = true;
    this.#settle();
  }

  workerAvailable(): void {
    this.#settle();
  }

  /** Finds a worker and makes a router in it; where clients had none, they are told to open. */
  #settle(): void {
    if (this.#closed) return;
    const live = this.#context.lodge(this);
    if (!live) {
      this.#interrupted = true;
      return;
    }
    const home = RoomRouter.create(live, (voices) => {
      this.#speak(voices);
    });
    this.#home = home;
    home.then(
      (router) => {
        if (this.#home === home) this.#arrived(router);
        else router.close();
      },
      (error: unknown) => {
        if (this.#home !== home) return;
        // Not the worker's death, of which the room is told: the next who comes tries again.
        this.#home = undefined;
        this.#interrupted = true;
        this.#context.logger.error({ err: error }, 'media router cannot be made');
      },
    );
  }

  #arrived(router: RoomRouter): void {
    this.#router = router;
    if (!this.#interrupted) return;
    this.#interrupted = false;
    for (const peer of this.#peers.values()) peer.reset();
  }

  async #reconcile(): Promise<void> {
    const inventory = new Inventory(this.#peers);
    const desired = desiredConsumers(this.#audience, this.#seatMedia());
    const plan = reconcile(desired, inventory.consumers, inventory.producers);
    // A worker takes requests in the order in which they are sent: what ends or holds media has
    // happened there before anything else begins, and nothing waits for the answers.
    const steps = [this.#carryOut(inventory, plan.less), this.#carryOut(inventory, plan.more)];
    inventory.tell(plan.told);
    this.#tellLines();
    await Promise.all(steps);
  }

  async #carryOut(inventory: Inventory, actions: readonly Action[]): Promise<void> {
    await Promise.all(
      actions.map(async (action) => {
        try {
          await inventory.carryOut(action);
        } catch (error) {
          // Its client or the worker went away meanwhile; if not, the log tells.
          this.#context.logger.debug({ err: error, step: action.do }, 'media step not taken');
        }
      }),
    );
  }

  /** Whose line is bad, to whoever may hear or see them, and to themselves. */
  #tellLines(): void {
    const { bad } = this.#lines;
    for (const peer of this.#peers.values())
      peer.tellLines(linesFor(peer.seat, bad, this.#audience));
  }

  #sending(): Sending[] {
    return [...this.#peers.values()].flatMap(({ seat, media }) => {
      if (!media) return [];
      // A screen moves seldom, and what is lost of it has time to be sent again.
      const faces = [...media.producers].filter(([kind]) => kind !== 'screen');
      const running = faces.flatMap(([, { producer }]) => (producer.paused ? [] : producer));
      return [{ seat, producers: running }];
    });
  }

  #seatMedia(): Map<SeatId, SeatMedia> {
    const seats = new Map<SeatId, SeatMedia>();
    for (const { seat, media, tileSizes: tiles } of this.#peers.values()) {
      if (!media) continue;
      const producers = new Map(
        [...media.producers].map(([kind, { producer, layers }]) => [
          kind,
          { id: producer.id, layers, arrives: arrives(producer) },
        ]),
      );
      const canConsume: SeatMedia['canConsume'] = (kind, id) => media.canConsume(kind, id);
      seats.set(seat, { producers, tiles, canConsume });
    }
    return seats;
  }

  #speak(voices: readonly Voice[]): void {
    const seatOf = new Map<string, SeatId>();
    for (const { seat, media } of this.#peers.values()) {
      const voice = media?.producers.get('audio');
      if (voice) seatOf.set(voice.producer.id, seat);
    }
    const heard = voices.flatMap(({ producer, dBov }) => {
      const seat = seatOf.get(producer);
      return seat === undefined ? [] : [{ seat, dBov }];
    });
    this.#times.hear(heard, performance.now());
    const loudestFirst = heard.map(({ seat }) => seat);
    for (const peer of this.#peers.values())
      peer.tellSpeakers(speakersFor(peer.seat, loudestFirst, this.#audience));
  }
}
