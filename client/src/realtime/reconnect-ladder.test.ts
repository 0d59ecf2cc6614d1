import { expect, it } from 'vitest';
import { reconnectDelay } from './reconnect-ladder.ts';

it.each([
  [0, 0, 0],
  [0, 0.999, 250],
  [1, 0.5, 300],
  [2, 0.5, 1200],
  [3, 0.5, 2700],
  [4, 0.5, 2700],
  [500, 0.999, 4050],
])('try %i with chance %d waits about %i ms', (attempt, random, expected) => {
  expect(reconnectDelay(attempt, random)).toBeCloseTo(expected, -1);
});
