/*
 * What of a typed text can be read: everything that hides, reorders or floods what stands beside it
 * is taken out, as a name must not be able to disguise itself as another. What the scripts of the
 * world need in order to be written right is kept.
 */

/** Letters between which joiners and non-joiners change how a word is written. */
const JOINING = [
  'Arabic',
  'Syriac',
  'Mongolian',
  'Nko',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
  'Myanmar',
  'Tibetan',
  'Javanese',
  'Balinese',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** An emoji may be followed by a tone of skin, and by the sign that it is to be a picture. */
const EMOJI = '\\p{Extended_Pictographic}[\\u{1f3fb}-\\u{1f3ff}]?\\ufe0f?';
/** The flags of England, Scotland and Wales are written with letters that are seen nowhere else. */
const FLAG =
  '\\u{1f3f4}\\u{e0067}\\u{e0062}' +
  '(?:\\u{e0065}\\u{e006e}\\u{e0067}|\\u{e0073}\\u{e0063}\\u{e0074}|\\u{e0077}\\u{e006c}\\u{e0073})' +
  '\\u{e007f}';

/** Invisible characters that are part of how something is written: these stay. */
const WRITTEN = [
  FLAG,
  // Families and the like: emoji joined to one; keys: a digit and the sign for a picture.
  `${EMOJI}(?:\\u200d${EMOJI})+`,
  EMOJI,
  '[0-9#*]\\ufe0f\\u20e3',
  // One joiner or non-joiner between letters of a script that has need of it.
  `(?<=[${JOINING}])(?<=[\\p{L}\\p{M}])[\\u200c\\u200d](?=[${JOINING}])(?=[\\p{L}\\p{M}])`,
  // The forms of an ideograph, as in Japanese names, and those of Mongolian letters.
  '(?<=\\p{Script=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
  '(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]',
].join('|');

/**
 * All else that is seen by nobody, or changes how others are seen: controls, direction, joiners,
 * tags and fillers, what belongs to no agreed script, halves of characters. (Line breaks and other
 * white space are dealt with before.)
 */
const UNSEEN =
  '[\\p{Cc}\\p{Cs}\\p{Co}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}' +
  '\\ufff9-\\ufffb\\u2800]';

const UNREADABLE = new RegExp(`(${WRITTEN})|${UNSEEN}`, 'gu');

/** Marks on one letter: so many that any language has need of, and no flood. */
const MARKS = /(\p{M}{8})\p{M}+/gu;
/** Accents and the like, which may stand on any letter. */
const ACCENTS = /((?:(?=\p{M})\p{Script=Inherited}){4})(?:(?=\p{M})\p{Script=Inherited})+/gu;
/** A mark that stands on nothing would stand on what comes before the text. */
const ON_NOTHING = /(^|\s)\p{M}+/gu;

/**
 * One line of it: composed (NFC), white space collapsed. What is taken out may have held up or
 * hidden something else, so it is gone through until nothing changes.
 */
export function readableLine(text: string): string {
  const once = text
    .replace(/\s+/gu, ' ')
    .replace(UNREADABLE, '$1')
    .normalize('NFC')
    .replace(ACCENTS, '$1')
    .replace(MARKS, '$1')
    .replace(ON_NOTHING, '$1')
    .trim();
  return once === text ? once : readableLine(once);
}

/** Several lines of it, with no more than two line breaks in a row. */
export const readableLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/u)
    .map(readableLine)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
