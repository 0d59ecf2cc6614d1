import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperStanding, standing, type Signed } from './paper-standing.ts';

const signature: fc.Arbitrary<Signed> = fc.record({
  version: fc.integer({ min: 1, max: 4 }),
  at: fc.nat({ max: 100 }),
  withdrawnAt: fc.option(fc.nat({ max: 100 })),
});
const signatures = fc.array(signature, { maxLength: 6 });

describe('where somebody stands with a paper', () => {
  it('[PS5] is signed exactly while a signature of the newest version holds', () => {
    fc.assert(
      fc.property(signatures, fc.integer({ min: 4, max: 5 }), (all, newest) => {
        const holds = all.some((one) => one.withdrawnAt === null && one.version === newest);
        expect(paperStanding(all, newest) === 'signed').toBe(holds);
      }),
    );
  });

  it('[PS5] a new version makes everything that holds outdated, and nothing else', () => {
    fc.assert(
      fc.property(signatures, (all) => {
        const before = paperStanding(all, 4);
        const expected = before === 'signed' ? 'outdated' : before;
        expect(paperStanding(all, 5)).toBe(expected);
      }),
    );
  });

  it('[PS6] withdrawing all of them leaves none that holds, whatever their order', () => {
    fc.assert(
      fc.property(signatures, fc.nat({ max: 100 }), (all, at) => {
        const withdrawn = all.map((one) => ({ ...one, withdrawnAt: at }));
        expect(standing(withdrawn)).toBeUndefined();
        expect(paperStanding(withdrawn, 4)).toBe(all.length > 0 ? 'withdrawn' : 'missing');
        expect(paperStanding(all.toReversed(), 4)).toBe(paperStanding(all, 4));
      }),
    );
  });
});
