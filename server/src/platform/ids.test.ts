import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingIds } from './ids.ts';

describe('ascending identifiers', () => {
  it('ascend as text in the order they were made in, also over a restart', () => {
    const starts = fc.uniqueArray(fc.record({ at: fc.nat(2 ** 45), made: fc.nat(100) }), {
      selector: ({ at }) => at,
    });
    fc.assert(
      fc.property(starts, (processes) => {
        const made = processes
          .toSorted((a, b) => a.at - b.at)
          .flatMap(({ at, made }) => {
            const next = ascendingIds({ now: () => at });
            return Array.from({ length: made }, next);
          });
        expect(made.toSorted()).toEqual(made);
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  it('are not the same in two processes that started in the same moment', () => {
    const clock = { now: () => 1_700_000_000_000 };
    expect(ascendingIds(clock)()).not.toBe(ascendingIds(clock)());
  });
});
