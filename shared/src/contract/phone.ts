import { z } from 'zod';
import { readPhone } from '../rules/phone/read-phone.ts';
import { CARE_LIMITS } from './care-limits.ts';
import { optionalLineOfText } from './text.ts';

/** A country by its ISO 3166 code, `DE`; empty where it is not known. */
export const countryCode = z.string().regex(/^(?:[A-Z]{2})?$/u);

/** The field for one telephone number, as it was typed. */
export const phoneNumber = optionalLineOfText(CARE_LIMITS.phone);

/** A telephone number, and the country in which it would be dialled. */
export const phone = z.strictObject({ country: countryCode, number: phoneNumber });
export type Phone = z.infer<typeof phone>;

/**
 * Refuses, at `path`, a number that is more than one, or has something beside it. For what is sent,
 * not for what is stored: a rule that has become stricter must not make a sheet unreadable.
 */
export function refuseMore(
  context: z.RefinementCtx,
  number: string,
  country: string,
  path: (string | number)[],
): void {
  if (number === '') return;
  const { read } = readPhone(number, country);
  if (read === 'several' || read === 'words') {
    context.addIssue({ code: 'custom', path, message: read });
  }
}

/** A telephone number as it is shown. */
export interface PhoneShown {
  text: string;
  /** What a press dials: exactly the digits of `text`. Absent where it is in doubt. */
  dial?: string;
}
