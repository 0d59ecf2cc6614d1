import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PEOPLE_PER_WORKER, partToReceiveIn } from './where-to-receive.ts';

/** How many receive in each part, after so many have come. */
const after = (people: number, perWorker: number, workers: number): number[] => {
  const parts = [0];
  for (let n = 0; n < people; n += 1) {
    const chosen = partToReceiveIn(parts, perWorker, () => parts.length < workers);
    parts[chosen] = (parts[chosen] ?? 0) + 1;
  }
  return parts;
};

test('[ME24] forty people receive in one worker, and a hundred share the two there are', () => {
  expect(PEOPLE_PER_WORKER).toBe(40);
  expect(after(40, PEOPLE_PER_WORKER, 4)).toEqual([40]);
  expect(after(41, PEOPLE_PER_WORKER, 4)).toEqual([40, 1]);
  expect(after(100, PEOPLE_PER_WORKER, 1)).toEqual([100]);
  expect(after(100, PEOPLE_PER_WORKER, 2)).toEqual([50, 50]);
  expect(after(100, PEOPLE_PER_WORKER, 4)).toEqual([40, 40, 20]);
});

test('[ME24] there are no more parts than are needed, and none has much more than another once all are full', () => {
  const small = fc.integer({ min: 1, max: 8 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), small, small, (people, perWorker, workers) => {
      const parts = after(people, perWorker, workers);
      expect(parts.reduce((sum, one) => sum + one)).toBe(people);
      expect(parts).toHaveLength(Math.min(workers, Math.ceil(people / perWorker)));
      if (people >= perWorker * workers)
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      else expect(Math.max(...parts)).toBeLessThanOrEqual(perWorker);
    }),
  );
});
