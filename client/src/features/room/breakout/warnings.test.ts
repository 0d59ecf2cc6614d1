import { expect, it } from 'vitest';
import { nextWarning } from './warnings.ts';

it.each([
  [600_000, { waitMs: 480_000, leftMs: 120_000 }],
  [120_001, { waitMs: 1, leftMs: 120_000 }],
  [120_000, { waitMs: 60_000, leftMs: 60_000 }],
  [60_000, { waitMs: 50_000, leftMs: 10_000 }],
  [10_000, undefined],
  [-5, undefined],
])('with %i ms to go', (leftMs, expected) => {
  expect(nextWarning(leftMs)).toEqual(expected);
});
