import { parsePhoneNumberFromString, isSupportedCountry } from 'libphonenumber-js/max';
import { shortCodesOf } from './short-codes.ts';

/** A number that a press may dial. */
export interface Dialled {
  /** E.164, or a short number of the country: what a link dials. */
  readonly dial: string;
  /** The same digits, written to be read. */
  readonly text: string;
}

/** What was found in the field for a telephone number. */
export type ReadPhone =
  | ({ readonly read: 'number' } & Dialled)
  /** It may be a number, but is none that is known in this country: shown, without a link. */
  | { readonly read: 'unknown'; readonly text: string }
  /** There is more than one number in it, or something beside the number. */
  | { readonly read: 'several' }
  /** There are words in it. */
  | { readonly read: 'words' };

// One number as people write it: a country or area code that may stand in brackets at its head,
// then groups of digits with a single sign between them.
const ONE_NUMBER = /^\+?\d*(?: ?\(\d{1,5}\) ?)?\d+(?:(?: - |[ .-])\d+)*$/u;

/**
 * Reads what was typed into the field for a number. It errs on the side of no link: what is dialled
 * is always the whole of what was typed, and never more than one number.
 * @param country the ISO code of the country in which it would be dialled; may be empty, and then
 * only a number with its country code (`+44 …`) can be known
 */
export function readPhone(typed: string, country: string): ReadPhone {
  const text = plain(typed);
  if (/[^\d\s()+./,;|&-]/u.test(text) || !/\d/u.test(text)) return { read: 'words' };
  if (!ONE_NUMBER.test(text)) return { read: 'several' };
  const known = dialled(text, country);
  // "0800 111 0 111 9-17" would be a number in Germany, too: what begins with one is not another.
  const beside = halves(text).some(
    ([head, tail]) => dialled(head, country) ?? (known ? undefined : dialled(tail, country)),
  );
  if (beside) return { read: 'several' };
  return known ? { read: 'number', ...known } : { read: 'unknown', text };
}

/** The same in plain digits, blanks and hyphens; a slash after an area code is a blank. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Dash_Punctuation}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(0\d{1,4})\/(?=\d)/u, '$1 ');

const digitsIn = (text: string): string => text.replace(/\D/gu, '');

/** The text cut in two, once at each place where a number may end and another begin. */
const halves = (text: string): [string, string][] =>
  [...text.matchAll(/(?<=\d) - (?=\d)|(?<=[\d)])[ .-](?=\d)/gu)].map(({ index, 0: cut }) => [
    text.slice(0, index),
    text.slice(index + cut.length),
  ]);

/** What it dials, where all of it is one number that is known. */
function dialled(text: string, country: string): Dialled | undefined {
  const digits = digitsIn(text);
  if (/^[\d .-]+$/u.test(text) && shortCodesOf(country).includes(digits)) {
    return { dial: digits, text };
  }
  const national = isSupportedCountry(country) ? { defaultCountry: country } : {};
  const number = parsePhoneNumberFromString(text, { ...national, extract: false });
  if (number?.isValid() !== true || number.ext !== undefined) return undefined;
  const whole = digitsIn(number.number);
  // What the library has added or left out is a doubt: only the ways of writing it that are sure.
  const spellings = text.startsWith('+')
    ? [whole]
    : [
        digitsIn(number.formatNational()),
        `00${whole}`,
        ...(number.countryCallingCode === '1' ? [whole] : []),
      ];
  const written = text.startsWith('+') ? digitsIn(text.replace('(0)', '')) : digits;
  if (!spellings.includes(written)) return undefined;
  return { dial: number.number, text: number.formatInternational() };
}
