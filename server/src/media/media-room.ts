import { setTimeout as sleep } from 'node:timers/promises';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { IceServer } from '@rapport/shared/contract/media.ts';
import type { Audience } from '../room/audience.ts';
import { arrives } from './arriving.ts';
import { Inventory } from './carry-out.ts';
import { LatestRunner } from './latest-runner.ts';
import { linesFor } from './lines-for.ts';
import { MediaPeer, type MediaOutbox, type PeerRoom } from './media-peer.ts';
import type { OpenMedia } from './open-media.ts';
import { reconcile, type Action } from './reconcile.ts';
import type { RoomRouter, Voice } from './room-router.ts';
import { RoomRouters, type Place, type RoutersContext } from './room-routers.ts';
import { SentLines, type Sending } from './sent-lines.ts';
import { sameAudience } from './same-audience.ts';
import { speakersFor } from './speakers.ts';
import { SpeakingTimes, type Spoken } from './speaking-times.ts';
import { desiredConsumers, type SeatMedia } from './desired-consumers.ts';

/** What a media room needs from outside. */
export interface MediaRoomContext extends Omit<RoutersContext, 'onVoices' | 'onBack'> {
  readonly stunServers: () => IceServer[];
  /** With credentials for the relay, where there is one. */
  readonly relayServers?: (seat: SeatId) => IceServer[];
  /** People were heard for so long since the last time; see {@link SpeakingTimes}. */
  readonly onSpoken: (ms: Spoken) => void;
  readonly onClosed: () => void;
}

/**
 * How long to wait for a worker before going on without its answer, so that one that hangs does not
 * delay mutes in the others. When it does answer, the room is reconciled again.
 */
const PATIENCE_MS = 1500;

const answered = (steps: Promise<unknown>): Promise<boolean> =>
  Promise.race([steps.then(() => true), sleep(PATIENCE_MS, false, { ref: false })]);

/** The media of one room: connects who is to be connected. */
export class MediaRoom implements PeerRoom {
  readonly #context: MediaRoomContext;
  readonly #peers = new Map<SeatId, MediaPeer>();
  readonly #reconciler = new LatestRunner(() => this.#reconcile());
  readonly #times: SpeakingTimes;
  readonly #routers: RoomRouters;
  readonly #lines = new SentLines(
    () => this.#sending(),
    () => this.#tellLines(),
  );
  #audience: Audience = new Map();
  #closed = false;

  constructor(context: MediaRoomContext) {
    this.#context = context;
    this.#times = new SpeakingTimes(context.onSpoken);
    this.#routers = new RoomRouters({
      ...context,
      onVoices: (voices) => {
        this.#speak(voices);
      },
      onBack: () => {
        for (const peer of this.#peers.values()) peer.reset();
      },
    });
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
    this.#routers.settle();
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
    this.#routers.close();
    this.#context.onClosed();
  }

  router(): Promise<RoomRouter> {
    return this.#routers.home();
  }

  placeOf(peer: MediaPeer): Promise<Place> {
    return this.#routers.placeOf(peer);
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
    this.#routers.leave(peer);
    void this.changed();
  }

  async #reconcile(): Promise<void> {
    const inventory = new Inventory(this.#peers);
    const desired = desiredConsumers(this.#audience, this.#seatMedia());
    const { consumers, producers, pipes } = inventory;
    const plan = reconcile(desired, consumers, producers, pipes);
    const less = this.#carryOut(inventory, plan.less);
    // A worker takes requests in the order in which they are sent: what ends or holds media has
    // happened there before anything else begins, and nothing waits for the answers. Two workers
    // keep no order between them.
    if (inventory.isSpread) await answered(less);
    const more = this.#carryOut(inventory, plan.more);
    inventory.tell(plan.told);
    this.#tellLines();
    const steps = Promise.all([less, more]);
    if (!inventory.isSpread) await steps;
    else if (!(await answered(steps))) void steps.then(() => this.changed());
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
      seats.set(seat, { producers, tiles, canConsume, annex: media.annex?.id });
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
