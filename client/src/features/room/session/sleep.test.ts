import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onSlept, SLEPT_MS } from './sleep.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('[LN12] notices that the clock has jumped, each time once, and nothing while it goes on', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3_600_000, max: 3_600_000 })), (jumps) => {
      const slept = vi.fn();
      const stop = onSlept(slept);
      const expected: number[] = [];
      for (const jump of jumps) {
        vi.advanceTimersByTime(10_000);
        vi.setSystemTime(Date.now() + jump);
        // The look that was due comes as soon as the page goes on.
        vi.advanceTimersByTime(2_000);
        if (jump + 2_000 >= SLEPT_MS) expected.push(jump + 2_000);
        expect(slept.mock.calls.flat()).toEqual(expected);
      }
      stop();
      vi.setSystemTime(Date.now() + 60_000);
      vi.advanceTimersByTime(4_000);
      expect(slept).toHaveBeenCalledTimes(expected.length);
    }),
  );
});

it('[LN12] a page in the background, whose timers come once a second, does not sleep', () => {
  const slept = vi.fn();
  const stop = onSlept(slept);
  for (let n = 0; n < 100; n += 1) {
    vi.setSystemTime(Date.now() + 1_000);
    vi.advanceTimersByTime(2_000);
  }
  expect(slept).not.toHaveBeenCalled();
  stop();
});
