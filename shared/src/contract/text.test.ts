import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOfText, optionalLineOfText } from './text.ts';

describe('a line of text', () => {
  it('[TX1] is one visible line within its length, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const { success, data } = lineOfText(60).safeParse(typed);
        if (!success) return;
        expect(data).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(data).toBe(data.trim());
        expect(data.length).toBeGreaterThan(0);
        expect(data.length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it.each([
    ['  Ann\n\n  Lee ', 'Ann Lee'],
    ['Ann\u202eeeL', 'AnneeL'],
    ['Zoe\u0308', 'Zoë'],
  ])('[TX2] keeps what can be read of %j', (typed, kept) => {
    expect(lineOfText(60).parse(typed)).toBe(kept);
  });

  it('[TX3] may be empty only where that is meant', () => {
    expect(lineOfText(60).safeParse(' \u200f ').success).toBe(false);
    expect(optionalLineOfText(60).parse(' \u200f ')).toBe('');
  });
});
