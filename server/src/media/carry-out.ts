import type { Producer } from 'mediasoup/types';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { MediaPeer } from './media-peer.ts';
import type { HeldConsumer, OpenMedia } from './open-media.ts';
import type { Pipe, PipedRouter } from './piped-router.ts';
import {
  flowingOf,
  type Action,
  type ExistingConsumer,
  type ExistingPipe,
  type ExistingProducer,
  type FlowChange,
  type Flowing,
} from './reconcile.ts';

interface Holding {
  readonly peer: MediaPeer;
  readonly media: OpenMedia;
  readonly held: HeldConsumer;
}

/** What the attached peers have of media at one moment, and the hand that moves it. */
export class Inventory {
  readonly #peers: ReadonlyMap<SeatId, MediaPeer>;
  readonly #holdings = new Map<string, Holding>();
  readonly #producers = new Map<string, Producer>();
  readonly #annexes = new Set<PipedRouter>();
  readonly #pipes = new Map<string, Pipe>();

  constructor(peers: ReadonlyMap<SeatId, MediaPeer>) {
    this.#peers = peers;
    for (const peer of peers.values()) {
      const { media } = peer;
      if (!media) continue;
      for (const held of media.consumers.values())
        this.#holdings.set(held.consumer.id, { peer, media, held });
      for (const { producer } of media.producers.values())
        this.#producers.set(producer.id, producer);
      if (media.annex) this.#annexes.add(media.annex);
    }
    for (const { pipes } of this.#annexes) for (const pipe of pipes) this.#pipes.set(pipe.id, pipe);
  }

  get consumers(): ExistingConsumer[] {
    return [...this.#holdings.values()].map(({ peer, held }) => {
      const { kind, acknowledged, told, layer, priority, consumer } = held;
      const { id, producerId: producer, paused } = consumer;
      const state = { acknowledged, told, layer, priority };
      return { id, listener: peer.seat, producer, kind, paused, ...state };
    });
  }

  get producers(): ExistingProducer[] {
    return [...this.#producers.values()].map(({ id, paused }) => ({ id, paused }));
  }

  get pipes(): ExistingPipe[] {
    return [...this.#annexes].flatMap(({ id: annex, pipes }) =>
      pipes.map(({ id, producer, paused }) => ({ id, annex, producer, paused })),
    );
  }

  /** Whether some receive elsewhere than others. */
  get isSpread(): boolean {
    return this.#annexes.size > 0;
  }

  /** Tells every client what flows now and what does not. */
  tell(told: readonly FlowChange[]): void {
    const changes = new Map<MediaPeer, [HeldConsumer, Flowing][]>();
    for (const { consumer, is } of told) {
      const holding = this.#holdings.get(consumer);
      if (!holding) continue;
      const { peer, held } = holding;
      const known = changes.get(peer);
      if (known) known.push([held, is]);
      else changes.set(peer, [[held, is]]);
    }
    for (const [peer, of] of changes) tellFlow(peer, of);
  }

  /**
   * Takes one step.
   * @throws what mediasoup throws, as when what the step is about has vanished meanwhile
   */
  async carryOut(action: Action): Promise<void> {
    switch (action.do) {
      case 'pause-producer':
        await this.#producers.get(action.producer)?.pause();
        return;
      case 'resume-producer':
        await this.#producers.get(action.producer)?.resume();
        return;
      case 'close-pipe':
        this.#pipes.get(action.pipe)?.close();
        return;
      case 'pause-pipe':
        await this.#pipes.get(action.pipe)?.pause();
        return;
      case 'resume-pipe':
        await this.#pipes.get(action.pipe)?.resume();
        return;
      case 'create-consumer': {
        const { listener } = action.desired;
        const peer = this.#peers.get(listener);
        const media = peer?.media;
        if (!media) return;
        const held = await media.consume(action.desired);
        if (!held || peer.media !== media) return;
        peer.outbox('media:consumer', media.offerOf(held));
        // The client takes it for flowing until it is told otherwise.
        const is = flowingOf(action.desired);
        if (is !== 'on') tellFlow(peer, [[held, is]]);
        return;
      }
      default: {
        const holding = this.#holdings.get(action.consumer);
        if (holding) await changeConsumer(action, holding);
      }
    }
  }
}

type ConsumerAction = Extract<Action, { consumer: string }>;

const changeConsumer = async (
  action: ConsumerAction,
  { peer, media, held }: Holding,
): Promise<void> => {
  const { consumer } = held;
  switch (action.do) {
    case 'close-consumer':
      media.consumers.delete(consumer.id);
      consumer.close();
      peer.outbox('media:consumer-closed', { consumer: consumer.id });
      return;
    case 'pause-consumer':
      return consumer.pause();
    case 'resume-consumer':
      return consumer.resume();
    case 'prefer': {
      const { layer, priority } = action;
      held.layer = layer;
      held.priority = priority;
      await consumer.setPreferredLayers({ spatialLayer: layer });
      return consumer.setPriority(priority);
    }
  }
};

/** Tells a client of all that changes for it in one message. */
function tellFlow(peer: MediaPeer, changes: readonly (readonly [HeldConsumer, Flowing])[]): void {
  const on: string[] = [];
  const off: string[] = [];
  const lost: string[] = [];
  for (const [held, is] of changes) {
    held.told = is;
    (is === 'on' ? on : off).push(held.consumer.id);
    if (is === 'lost') lost.push(held.consumer.id);
  }
  peer.outbox('media:flow', { on, off, ...(lost.length > 0 && { lost }) });
}
