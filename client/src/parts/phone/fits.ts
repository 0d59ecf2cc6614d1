import { readPhone } from '@rapport/shared/rules/phone/read-phone.ts';

/** Whether it may stand in the field for one number: it is one, or may be one, or nothing. */
export const fits = (typed: string, country: string): boolean =>
  typed.trim() === '' || ['number', 'unknown'].includes(readPhone(typed, country).read);
