import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSealed, sealWith } from './seal.ts';

const seal = sealWith(Buffer.alloc(32, 7));

describe('a seal', () => {
  it('[RS1] gives back what was sealed, never twice in the same form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [one, two] = [seal.seal(text, 'here'), seal.seal(text, 'here')];
        expect(one).not.toBe(two);
        expect([seal.open(one, 'here'), seal.open(two, 'here')]).toEqual([text, text]);
      }),
      { numRuns: 30 },
    );
  });

  it('[RS2] opens with no bit changed, in no other place, and with no other key', () => {
    const sealed = seal.seal('a secret', 'event room-1 1');
    const bytes = Buffer.from(sealed.slice(sealed.indexOf(':') + 1), 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const text = `sealed1:${changed.toString('base64url')}`;
        expect(() => seal.open(text, 'event room-1 1')).toThrow(/can not be opened/);
      }),
      { numRuns: 50 },
    );
    expect(() => seal.open(sealed, 'event room-1 2')).toThrow(/can not be opened/);
    expect(() => sealWith(Buffer.alloc(32, 8)).open(sealed, 'event room-1 1')).toThrow();
    expect(() => seal.open(sealed.slice(0, 20), 'event room-1 1')).toThrow();
  });

  it('[RS3] is told from any JSON', () => {
    fc.assert(fc.property(fc.json(), (json) => !isSealed(json)));
    expect(isSealed(seal.seal('{}', ''))).toBe(true);
  });
});
