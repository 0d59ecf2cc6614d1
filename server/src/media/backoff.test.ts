import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

test('[ME12] tries again at once, then ever more rarely, but at least every half minute', () => {
  expect([1, 2, 3, 4, 8, 9, 10, 50].map(backoffMs)).toEqual([
    0, 250, 500, 1000, 16_000, 30_000, 30_000, 30_000,
  ]);
});
