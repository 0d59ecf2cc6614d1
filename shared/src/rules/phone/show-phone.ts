import type { PhoneShown } from '../../contract/phone.ts';
import { readPhone } from './read-phone.ts';

/** How a stored number is shown; nothing where there is none. */
export function showPhone(number: string, country: string): PhoneShown | undefined {
  if (number === '') return undefined;
  const found = readPhone(number, country);
  return found.read === 'number' ? { text: found.text, dial: found.dial } : { text: number };
}
