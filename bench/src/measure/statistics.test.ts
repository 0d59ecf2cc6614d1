import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, percentile, rounded } from './statistics.ts';

test.each([
  [[7], 0.99, 7],
  [[1, 2, 3, 4], 0.5, 2],
  [[4, 1, 3, 2], 0.75, 3],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.91, 10],
  [[5, 6], 0, 5],
  [[5, 6], 1, 6],
])('of %j the share %d is at most %d', (values, p, expected) => {
  expect(percentile(values, p)).toBe(expected);
});

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[9, 1, 5, 7], 6],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('without values there is neither', () => {
  expect(() => percentile([], 0.5)).toThrow(RangeError);
  expect(() => median([])).toThrow(RangeError);
});

const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });

test('a percentile is one of the values, and at least its share of them does not exceed it', () => {
  fc.assert(
    fc.property(values, fc.double({ noNaN: true, min: 0, max: 1 }), (some, p) => {
      const found = percentile(some, p);
      expect(some).toContain(found);
      expect(some.filter((value) => value <= found).length / some.length).toBeGreaterThanOrEqual(p);
    }),
  );
});

test('as many values lie below the median as above it', () => {
  fc.assert(
    fc.property(values, (some) => {
      const middle = median(some);
      const most = some.length / 2;
      expect(some.filter((value) => value < middle).length).toBeLessThanOrEqual(most);
      expect(some.filter((value) => value > middle).length).toBeLessThanOrEqual(most);
    }),
  );
});

test('rounds to significant digits', () => {
  expect([1.02345, 0.00123456, 123_456].map((value) => rounded(value))).toEqual([
    1.023, 0.001235, 123_500,
  ]);
});
