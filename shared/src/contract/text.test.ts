import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOfText, optionalLineOfText, paragraph } from './text.ts';

/** Anything at all, and much of what hides: joiners, directions, tags, fillers, marks in floods. */
const typed = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom(
        ...[
          '\u200b',
          '\u200c',
          '\u200d',
          '\u00ad',
          '\u034f',
          '\u061c',
          '\u115f',
          '\u3164',
          '\uffa0',
        ],
        ...['\u202e', '\u2066', '\u2069', '\u2800', '\ufeff', '\ufe0f', '\u{e0061}', '\u{e007f}'],
        ...[
          '\ud800',
          '\ue000',
          '\ufffe',
          '\u0301',
          '\u0301'.repeat(9),
          ' ',
          '\u2028',
          'क',
          'م',
          '👩',
        ],
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** Nobody sees these wherever they stand, but for the few places named in `readable-text`. */
const NEVER =
  /[\u034f\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]/u;
// What is not assigned yet is drawn as a box, and so are signs that a font does not have.
const SEEN = /[\p{L}\p{N}\p{P}\p{S}\p{Cf}\p{Cn}]/u;

describe('a line of text', () => {
  it('[TX1] is one visible line within its length, composed, whatever was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { success, data } = lineOfText(60).safeParse(text);
        if (!success) return;
        expect(data).not.toMatch(NEVER);
        expect(data).toMatch(SEEN);
        expect(data).not.toMatch(/^\p{M}|\s\p{M}|\p{M}{9}|(?:(?=\p{M})\p{Script=Inherited}){5}/u);
        expect(data).toBe(data.normalize('NFC'));
        expect(data).toBe(data.trim());
        expect(data).not.toMatch(/\s{2}|[^\S ]/u);
        expect(data).toMatch(/^.{1,60}$/su);
        // What has been read once is the same when it is read again.
        expect(lineOfText(60).parse(data)).toBe(data);
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['  Ann\n\n  Lee ', 'Ann Lee'],
    ['Ann\u202eeeL', 'AnneeL'],
    ['Zoe\u0308', 'Zoë'],
    ['F\u200be\u00adr\u2060n', 'Fern'],
    ['Fern\u{e0041}\u{e0042}', 'Fern'],
    ['Fern\u3164\u115f', 'Fern'],
    ['F' + '\u0301'.repeat(40) + 'ern', 'F' + '\u0301'.repeat(4) + 'ern'],
    ['\u0301Fern', 'Fern'],
    ['Fern \u200b Moss', 'Fern Moss'],
    ['F\u200dern', 'Fern'],
  ])('[TX2] keeps what can be read of %j', (text, kept) => {
    expect(lineOfText(60).parse(text)).toBe(kept);
  });

  it.each([
    ['Arabic', 'محمد'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['Devanagari with a joiner', 'क्\u200dष'],
    ['Sinhala with a joiner', 'ශ්\u200dරී'],
    ['Tamil', 'தமிழ்'],
    ['Thai', 'ปิ่น'],
    ['Vietnamese', 'Nguyễn'],
    ['Japanese with the form of an ideograph', '葛\u{e0100}城'],
    ['Korean', '김민준'],
    ['an apostrophe and a hyphen', 'Anne-Marie O’Neill'],
    ['a family', '👨\u200d👩\u200d👧'],
    ['a tone of skin', '👋🏽'],
    ['a heart that is a picture', '❤\ufe0f'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a key', '1\ufe0f\u20e3'],
  ])('[TX4] keeps %s as it is written', (_what, text) => {
    expect(lineOfText(60).parse(text)).toBe(text.normalize('NFC'));
  });

  it('[TX3] may be empty only where that is meant', () => {
    for (const nothing of [
      ' \u200f ',
      '\u200b',
      '\u3164',
      '\u2800',
      '\u0301',
      '\u{e0020}',
      '\ud800',
    ]) {
      expect(lineOfText(60).safeParse(nothing).success).toBe(false);
      expect(optionalLineOfText(60).parse(nothing)).toBe('');
      expect(paragraph(60).safeParse(`\n${nothing}\n`).success).toBe(false);
    }
  });
});

it('[TX5] several lines are each as one line is', () => {
  expect(paragraph(200).parse('One\u200b\r\n\n\n\n \u202eTwo ')).toBe('One\n\nTwo');
});
