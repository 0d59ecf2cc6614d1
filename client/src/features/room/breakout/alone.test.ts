import { expect, it } from 'vitest';
import { isSaidAlone } from './alone.ts';

const NOW = 1_000_000;

it('[AT4] a breakout’s card says that somebody is alone no sooner than the strip does', () => {
  const away = (ms: number) => ({ alone: true, awaySince: NOW - ms });
  expect(isSaidAlone(away(9_999), NOW)).toBe(false);
  expect(isSaidAlone(away(10_000), NOW)).toBe(true);
  expect(isSaidAlone({ alone: true }, NOW)).toBe(true);
  expect(isSaidAlone({ alone: false }, NOW)).toBe(false);
  // The viewer has just come back themselves.
  expect(isSaidAlone(away(60_000), NOW, NOW - 9_999)).toBe(false);
});
