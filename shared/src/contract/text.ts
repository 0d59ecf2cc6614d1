import { z } from 'zod';

// Control characters, and the characters that reorder or hide what follows them: a name must not
// be able to disguise itself as another or break the line it stands in.
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/**
 * One line of text that a person typed and others will read: NFC, no control or direction
 * characters, white space collapsed, 1 to `max` UTF-16 units after trimming.
 */
export const lineOfText = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) =>
      text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNPRINTABLE, '').trim(),
    )
    .pipe(z.string().min(1).max(max));

/** As {@link lineOfText}, but the line may be empty. */
export const optionalLineOfText = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) =>
      text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNPRINTABLE, '').trim(),
    )
    .pipe(z.string().max(max));

const severalLines = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) =>
      text
        .normalize('NFC')
        .split(/\r\n|\r|\n/u)
        .map((line) => line.replace(/\s+/gu, ' ').replace(UNPRINTABLE, '').trim())
        .join('\n')
        .replace(/\n{3,}/gu, '\n\n')
        .trim(),
    );

/**
 * Text of several lines that a person typed: as {@link lineOfText}, but with line breaks, no more
 * than two of them in a row.
 */
export const paragraph = (max: number) => severalLines(max).pipe(z.string().min(1).max(max));

/** As {@link paragraph}, but it may be empty. */
export const optionalParagraph = (max: number) => severalLines(max).pipe(z.string().max(max));
