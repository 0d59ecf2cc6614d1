import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  flowingOf,
  reconcile,
  type ExistingConsumer,
  type ExistingPipe,
  type ExistingProducer,
  type Plan,
} from './reconcile.ts';
import type { DesiredConsumer } from './desired-consumers.ts';

const seat = fc.constantFrom('ana', 'ben', 'cem', 'dia');
const kind = fc.constantFrom('audio' as const, 'video' as const, 'screen' as const);
const layer = fc.integer({ min: 0, max: 2 });
const priority = fc.integer({ min: 1, max: 3 });

/** Ana and Ben receive at home. */
const ANNEX: Record<string, string> = { cem: 'east', dia: 'west' };

const desiredList = fc.uniqueArray(
  fc
    .record({
      listener: seat,
      source: seat,
      kind,
      flowing: fc.boolean(),
      arrives: fc.boolean(),
      visible: fc.boolean(),
      layer,
      priority,
    })
    .map((one): DesiredConsumer => ({
      ...one,
      producer: `${one.source}-${one.kind}`,
      annex: ANNEX[one.listener],
    })),
  { selector: ({ listener, producer }) => `${listener} ${producer}` },
);

// Consumers of the same pair twice, or of producers that nobody knows any more, stand for books
// that were left in disorder.
const existingList = fc.uniqueArray(
  fc
    .record({
      id: fc.integer({ min: 0, max: 40 }).map((n) => `c${String(n)}`),
      listener: seat,
      source: seat,
      kind,
      told: fc.constantFrom('on' as const, 'off' as const, 'lost' as const),
      acknowledged: fc.boolean(),
      paused: fc.boolean(),
      layer,
      priority,
    })
    .map(({ source, ...one }): ExistingConsumer => ({ ...one, producer: `${source}-${one.kind}` })),
  { selector: ({ id }) => id },
);

const producerList = fc.uniqueArray(
  fc.record({ id: fc.tuple(seat, kind).map(([s, k]) => `${s}-${k}`), paused: fc.boolean() }),
  { selector: ({ id }) => id },
);

const pipeList = fc.uniqueArray(
  fc
    .record({ annex: fc.constantFrom('east', 'west'), source: seat, kind, paused: fc.boolean() })
    .map(({ annex, source, kind: of, paused }): ExistingPipe => {
      const producer = `${source}-${of}`;
      return { id: `${annex} ${producer}`, annex, producer, paused };
    }),
  { selector: ({ id }) => id },
);

interface Books {
  consumers: ExistingConsumer[];
  producers: ExistingProducer[];
  pipes: ExistingPipe[];
}

/** What the steps are meant to do, on paper. */
const apply = ({ less, more, told }: Plan, before: Books): Books => {
  let { consumers, producers, pipes } = before;
  const change = (id: string, by: Partial<ExistingConsumer>): void => {
    consumers = consumers.map((one) => (one.id === id ? { ...one, ...by } : one));
  };
  for (const { consumer, is } of told) change(consumer, { told: is });
  for (const [index, step] of [...less, ...more].entries()) {
    switch (step.do) {
      case 'close-consumer':
        consumers = consumers.filter(({ id }) => id !== step.consumer);
        break;
      case 'pause-consumer':
        change(step.consumer, { paused: true });
        break;
      case 'resume-consumer':
        change(step.consumer, { paused: false });
        break;
      case 'prefer':
        change(step.consumer, { layer: step.layer, priority: step.priority });
        break;
      case 'pause-producer':
      case 'resume-producer':
        producers = producers.map((one) =>
          one.id === step.producer ? { ...one, paused: step.do === 'pause-producer' } : one,
        );
        break;
      case 'close-pipe':
        pipes = pipes.filter(({ id }) => id !== step.pipe);
        break;
      case 'pause-pipe':
      case 'resume-pipe':
        pipes = pipes.map((one) =>
          one.id === step.pipe ? { ...one, paused: step.do === 'pause-pipe' } : one,
        );
        break;
      case 'create-consumer': {
        const { listener, producer, annex, ...rest } = step.desired;
        const pipe = `${annex ?? ''} ${producer}`;
        if (annex !== undefined && !pipes.some((one) => one.id === pipe))
          pipes = [...pipes, { id: pipe, annex, producer, paused: true }];
        const id = `new${String(index)}`;
        const { kind: made, layer: at, priority: of } = rest;
        const state = {
          told: flowingOf(step.desired),
          acknowledged: false,
          paused: true,
          layer: at,
          priority: of,
        };
        consumers = [...consumers, { id, listener, producer, kind: made, ...state }];
      }
    }
  }
  return { consumers, producers, pipes };
};

const pair = ({ listener, producer }: { listener: string; producer: string }): string =>
  `${listener} ${producer}`;

/** A consumer in an annex is of a track that has a pipe to there: without, mediasoup makes none. */
const pipesUnder = (consumers: readonly ExistingConsumer[], others: ExistingPipe[]) => {
  const needed = consumers.flatMap(({ listener, producer }): ExistingPipe[] => {
    const annex = ANNEX[listener];
    return annex === undefined
      ? []
      : [{ id: `${annex} ${producer}`, annex, producer, paused: false }];
  });
  return [...new Map([...needed, ...others].map((one) => [one.id, one])).values()];
};
const books: fc.Arbitrary<Books> = fc
  .record({ consumers: existingList, producers: producerList, pipes: pipeList })
  .map((one) => ({ ...one, pipes: pipesUnder(one.consumers, one.pipes) }));
const planFor = (desired: DesiredConsumer[], { consumers, producers, pipes }: Books): Plan =>
  reconcile(desired, consumers, producers, pipes);

test('[ME2] [ME3] [ME4] the steps lead to exactly what is desired, and then there are none', () => {
  fc.assert(
    fc.property(desiredList, books, (desired, before) => {
      const after = apply(planFor(desired, before), before);

      expect(after.consumers.map(pair).toSorted()).toEqual(desired.map(pair).toSorted());
      for (const consumer of after.consumers) {
        const target = desired.find((one) => pair(one) === pair(consumer));
        const sends = target?.flowing === true && target.visible && consumer.acknowledged;
        expect(consumer.paused).toBe(!sends);
        const comes = target?.arrives === true ? 'on' : 'lost';
        expect(consumer.told).toBe(target?.flowing === true ? comes : 'off');
        if (target?.visible === true)
          expect(consumer).toMatchObject({ layer: target.layer, priority: target.priority });
      }
      for (const { id, paused } of after.producers) {
        const heard = desired.some(
          ({ producer, kind, flowing }) => producer === id && kind === 'audio' && flowing,
        );
        const sent = after.consumers.some((one) => one.producer === id && !one.paused);
        expect(paused).toBe(!heard && !sent);
      }

      expect(planFor(desired, after)).toEqual({ less: [], more: [], told: [] });
    }),
  );
});

test('[ME25] a track has a pipe to an annex where somebody there is to have it, and it runs while one of them gets it', () => {
  fc.assert(
    fc.property(desiredList, books, (desired, before) => {
      const after = apply(planFor(desired, before), before);
      const wanted = desired.flatMap(({ annex, producer }) =>
        annex === undefined ? [] : [`${annex} ${producer}`],
      );
      expect(after.pipes.map(({ id }) => id).toSorted()).toEqual([...new Set(wanted)].toSorted());
      for (const { annex, producer, paused } of after.pipes) {
        const sent = after.consumers.some(
          (one) => ANNEX[one.listener] === annex && one.producer === producer && !one.paused,
        );
        expect(paused).toBe(!sent);
      }
    }),
  );
});

test('[ME5] nothing in the first list starts media, nothing in the second ends it', () => {
  const ending = ['close-consumer', 'pause-consumer', 'pause-producer', 'close-pipe', 'pause-pipe'];
  const starting = [
    'prefer',
    'resume-producer',
    'resume-consumer',
    'create-consumer',
    'resume-pipe',
  ];
  fc.assert(
    fc.property(desiredList, books, (desired, before) => {
      const { less, more } = planFor(desired, before);
      for (const step of less) expect(ending).toContain(step.do);
      for (const step of more) expect(starting).toContain(step.do);
    }),
  );
});
