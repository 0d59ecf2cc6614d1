import { expect, it, vi } from 'vitest';
import type { ConnectionSnapshot } from '../../../realtime/room-connection.ts';
import { LOST_WITHIN_MS, Missed, WORTH_SAYING_MS } from './missed.ts';

const TEN_MINUTES = 600_000;
const snapshot = (
  connection: ConnectionSnapshot['connection'],
  generation: number,
): ConnectionSnapshot => ({ connection, generation, clockOffset: 0 });

it('[LN12] says how long the page slept once it is back in the room, until that is read', () => {
  const missed = new Missed();
  const listener = vi.fn();
  missed.subscribe(listener);
  missed.slept(TEN_MINUTES, 1_000, 3);
  missed.follow(snapshot('live', 3), 1_000);
  missed.follow(snapshot('reconnecting', 3), 2_000);
  expect(missed.getSnapshot()).toBeUndefined();
  missed.follow(snapshot('live', 4), 3_000);
  expect(missed.getSnapshot()).toBe(TEN_MINUTES);
  missed.dismiss();
  missed.follow(snapshot('live', 5), 4_000);
  expect(missed.getSnapshot()).toBeUndefined();
  expect(listener).toHaveBeenCalledTimes(2);
});

it('[LN12] says nothing where the connection held, broke only later, or the sleep was short', () => {
  const missed = new Missed();
  missed.slept(TEN_MINUTES, 0, 1);
  missed.follow(snapshot('live', 1), LOST_WITHIN_MS);
  missed.follow(snapshot('live', 2), LOST_WITHIN_MS);
  expect(missed.getSnapshot()).toBeUndefined();
  missed.slept(WORTH_SAYING_MS - 1, 0, 2);
  missed.follow(snapshot('live', 3), 1_000);
  expect(missed.getSnapshot()).toBeUndefined();
});
