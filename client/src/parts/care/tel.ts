/** A number as one writes it: digits with what groups them, and what may follow them in words. */
const NUMBER = /^\s*(\+?\d[\d\s().\-/]*)(?=$|[\s,;:(–—])/u;

/**
 * Where a press on the text leads: `tel:` and the number that it begins with, as `555-0142
 * (evenings)`. `undefined` where it does not begin with one, as `Text HELLO to 555-0142`, or where
 * the number is too short or too long to be one.
 */
export function telOf(text: string): string | undefined {
  const digits = NUMBER.exec(text)?.[1]?.replace(/[^\d+]/gu, '') ?? '';
  return /^\+?\d{3,15}$/u.test(digits) ? `tel:${digits}` : undefined;
}
