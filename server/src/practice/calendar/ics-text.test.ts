import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, foldLines, quotedParameter } from './ics-text.ts';

/** What a reader does (RFC 5545, 3.1 and 3.3.11). */
const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const unescape = (text: string): string =>
  text.replace(/\\([\\;,nN])/gu, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom('\\', ';', ',', '\n', '\r\n', '"', ':', '漢', '😀', 'é', 'n', ' ', '\0'),
      {
        maxLength: 150,
      },
    )
    .map((parts) => parts.join('')),
);
/** The text without what a calendar cannot hold. */
const clean = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(/[\p{Cc}\p{Cs}]/gu, (one) => (one === '\n' ? one : ''));

describe('text in a calendar', () => {
  it('[IC1] is read as it was, and stands in one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[\r\n]/);
        expect(unescape(escaped)).toBe(clean(text));
      }),
    );
  });

  it('[IC1] has lines of 75 octets at most, and none that begins within a character', () => {
    fc.assert(
      fc.property(fc.array(anyText.map(escapeText), { maxLength: 5 }), (lines) => {
        const text = foldLines(lines);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(Buffer.from(line).toString()).toBe(line);
          expect(line.isWellFormed()).toBe(true);
        }
        // A line that begins with a space of its own reads as the end of the one before: ours begin
        // with the name of a property.
        const named = lines.map((line) => `X:${line}`);
        expect(unfold(foldLines(named))).toEqual(named);
      }),
    );
  });

  it('[IC1] a name in a parameter ends nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(quotedParameter(text)).toMatch(/^"[^"\p{Cc}]*"$/u);
      }),
    );
  });
});
