import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeLeft, untilNextChange } from './time-left.ts';

describe('timeLeft', () => {
  it.each([
    [15 * 60_000, { kind: 'left', minutes: 15, seconds: 0 }],
    [15 * 60_000 - 1, { kind: 'left', minutes: 15, seconds: 0 }],
    [15 * 60_000 - 1000, { kind: 'left', minutes: 14, seconds: 59 }],
    [61_000, { kind: 'left', minutes: 1, seconds: 1 }],
    [1, { kind: 'left', minutes: 0, seconds: 1 }],
    [0, { kind: 'left', minutes: 0, seconds: 0 }],
    [-999, { kind: 'left', minutes: 0, seconds: 0 }],
    [-1000, { kind: 'over', minutes: 0 }],
    [-59_999, { kind: 'over', minutes: 0 }],
    [-60_000, { kind: 'over', minutes: 1 }],
    [-185_000, { kind: 'over', minutes: 3 }],
  ])('%i ms', (leftMs, expected) => {
    expect(timeLeft(leftMs)).toEqual(expected);
  });

  it('changes only at the moments that untilNextChange tells', () => {
    fc.assert(
      fc.property(fc.integer({ min: -7_200_000, max: 7_200_000 }), (leftMs) => {
        const wait = untilNextChange(leftMs);
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(1000);
        const justBefore = timeLeft(leftMs - wait + 1);
        expect(justBefore).toEqual(timeLeft(leftMs));
      }),
    );
  });
});
