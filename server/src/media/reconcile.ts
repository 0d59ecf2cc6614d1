import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { MediaKind } from '@rapport/shared/contract/media.ts';
import type { DesiredConsumer } from './desired-consumers.ts';

/** A consumer that exists. */
export interface ExistingConsumer {
  readonly id: string;
  readonly listener: SeatId;
  readonly producer: string;
  readonly kind: MediaKind;
  /** What its client was last told. */
  readonly told: Flowing;
  /** Whether its client has said that it is ready for packets. */
  readonly acknowledged: boolean;
  readonly paused: boolean;
  readonly layer: number;
  readonly priority: number;
}

/** A producer that exists. */
export interface ExistingProducer {
  readonly id: string;
  readonly paused: boolean;
}

/** A track that is carried from home to an annex. */
export interface ExistingPipe {
  readonly id: string;
  readonly annex: string;
  readonly producer: string;
  readonly paused: boolean;
}

/** A step towards what is desired. */
export type Action =
  | { readonly do: 'close-consumer'; readonly consumer: string }
  | { readonly do: 'pause-consumer'; readonly consumer: string }
  | { readonly do: 'close-pipe'; readonly pipe: string }
  | { readonly do: 'pause-pipe'; readonly pipe: string }
  | { readonly do: 'pause-producer'; readonly producer: string }
  | {
      readonly do: 'prefer';
      readonly consumer: string;
      readonly layer: number;
      readonly priority: number;
    }
  | { readonly do: 'resume-producer'; readonly producer: string }
  | { readonly do: 'resume-pipe'; readonly pipe: string }
  | { readonly do: 'resume-consumer'; readonly consumer: string }
  | { readonly do: 'create-consumer'; readonly desired: DesiredConsumer };

/** Whether packets are meant to come, and are lost on the way from their sender where they are. */
export type Flowing = 'on' | 'off' | 'lost';

/** What a client is to be told of one of its consumers. */
export interface FlowChange {
  readonly consumer: string;
  readonly is: Flowing;
}

/** The steps from what exists to what is desired. Those of one list may be taken all at once. */
export interface Plan {
  /** What ends or holds media: always first, so that nobody is heard where they no longer may be. */
  readonly less: readonly Action[];
  /** What starts media or changes how it is sent. */
  readonly more: readonly Action[];
  /** What clients are told of it: last, as it costs more time than the media itself. */
  readonly told: readonly FlowChange[];
}

/**
 * What to do so that exactly the desired consumers exist, each sending only while the audience
 * lets it flow, its client is ready and its tile in sight; so that a producer runs only while
 * someone is to receive it; and so that a pipe is there only while someone in its annex has a
 * consumer of the track, and runs only while one of these sends. What is as desired already brings
 * no step. A pipe that is missing needs none: it comes with the first consumer.
 *
 * Video runs from when the first of them is ready. mediasoup asks for a key frame when a producer
 * is resumed, and a browser makes no second one within 300 ms: one made any earlier would be lost,
 * and the next a second late.
 */
export const reconcile = (
  desired: readonly DesiredConsumer[],
  consumers: readonly ExistingConsumer[],
  producers: readonly ExistingProducer[],
  pipes: readonly ExistingPipe[] = [],
): Plan => {
  const less: Action[] = [];
  const more: Action[] = [];
  const told: FlowChange[] = [];
  const running = new Set(
    desired
      .filter(({ kind, flowing }) => kind === 'audio' && flowing)
      .map(({ producer }) => producer),
  );
  const piped = new Set(desired.map(pipeKey));
  const pipesRunning = new Set<string>();
  const missing = new Map(desired.map((one) => [pairKey(one), one]));

  // Voices first: of all that changes, they are what is missed first.
  const inOrder = [...consumers].sort(
    (a, b) => Number(a.kind !== 'audio') - Number(b.kind !== 'audio'),
  );
  for (const consumer of inOrder) {
    const { id } = consumer;
    const target = missing.get(pairKey(consumer));
    if (!target) {
      less.push({ do: 'close-consumer', consumer: id });
      continue;
    }
    missing.delete(pairKey(consumer));
    const paused = !(target.flowing && target.visible && consumer.acknowledged);
    if (!paused) {
      running.add(target.producer);
      pipesRunning.add(pipeKey(target));
    }
    if (paused && !consumer.paused) less.push({ do: 'pause-consumer', consumer: id });
    const is = flowingOf(target);
    if (is !== consumer.told) told.push({ consumer: id, is });
    const { layer, priority } = target;
    if (target.visible && (layer !== consumer.layer || priority !== consumer.priority))
      more.push({ do: 'prefer', consumer: id, layer, priority });
    if (!paused && consumer.paused) more.push({ do: 'resume-consumer', consumer: id });
  }

  for (const { id, paused } of producers) {
    if (paused && running.has(id)) more.push({ do: 'resume-producer', producer: id });
    if (!paused && !running.has(id)) less.push({ do: 'pause-producer', producer: id });
  }
  for (const pipe of pipes) {
    const { id, paused } = pipe;
    const runs = pipesRunning.has(pipeKey(pipe));
    if (!piped.has(pipeKey(pipe))) less.push({ do: 'close-pipe', pipe: id });
    else if (paused && runs) more.push({ do: 'resume-pipe', pipe: id });
    else if (!paused && !runs) less.push({ do: 'pause-pipe', pipe: id });
  }
  for (const one of missing.values()) more.push({ do: 'create-consumer', desired: one });
  return { less, more, told };
};

/**
 * What a client is told of it. What its sender's line does not bring is waited for, and lost until
 * then: its picture would stand frozen, and the client take its own line for a bad one.
 */
export const flowingOf = ({ flowing, arrives }: DesiredConsumer): Flowing =>
  flowing ? (arrives ? 'on' : 'lost') : 'off';

const pairKey = ({ listener, producer }: { listener: SeatId; producer: string }): string =>
  `${listener} ${producer}`;

const pipeKey = ({
  annex = '',
  producer,
}: {
  annex: string | undefined;
  producer: string;
}): string => `${annex} ${producer}`;
