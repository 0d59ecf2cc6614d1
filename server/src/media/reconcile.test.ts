import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  flowingOf,
  reconcile,
  type ExistingConsumer,
  type ExistingProducer,
  type Plan,
} from './reconcile.ts';
import type { DesiredConsumer } from './desired-consumers.ts';

const seat = fc.constantFrom('ana', 'ben', 'cem', 'dia');
const kind = fc.constantFrom('audio' as const, 'video' as const, 'screen' as const);
const layer = fc.integer({ min: 0, max: 2 });
const priority = fc.integer({ min: 1, max: 3 });

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
    .map((one): DesiredConsumer => ({ ...one, producer: `${one.source}-${one.kind}` })),
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

interface Books {
  consumers: ExistingConsumer[];
  producers: ExistingProducer[];
}

/** What the steps are meant to do, on paper. */
const apply = ({ less, more, told }: Plan, before: Books): Books => {
  let { consumers, producers } = before;
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
      case 'create-consumer': {
        const { listener, producer, ...rest } = step.desired;
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
  return { consumers, producers };
};

const pair = ({ listener, producer }: { listener: string; producer: string }): string =>
  `${listener} ${producer}`;

test('[ME2] [ME3] [ME4] the steps lead to exactly what is desired, and then there are none', () => {
  fc.assert(
    fc.property(desiredList, existingList, producerList, (desired, consumers, producers) => {
      const after = apply(reconcile(desired, consumers, producers), { consumers, producers });

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

      expect(reconcile(desired, after.consumers, after.producers)).toEqual({
        less: [],
        more: [],
        told: [],
      });
    }),
  );
});

test('[ME5] nothing in the first list starts media, nothing in the second ends it', () => {
  fc.assert(
    fc.property(desiredList, existingList, producerList, (desired, consumers, producers) => {
      const { less, more } = reconcile(desired, consumers, producers);
      for (const step of less)
        expect(['close-consumer', 'pause-consumer', 'pause-producer']).toContain(step.do);
      for (const step of more)
        expect(['prefer', 'resume-producer', 'resume-consumer', 'create-consumer']).toContain(
          step.do,
        );
    }),
  );
});
