import type { AuthenticatorOffer } from '@rapport/shared/contract/second-factor.ts';
import { codeAt } from '../practice/second-factor/totp.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An app on a phone that was given the secret of an offer. */
export interface TestAuthenticator {
  /** The code that it shows at a moment. */
  codeAt(now: number): string;
}

/** Reads the secret as an app does. */
export function authenticatorOf({ secret }: Pick<AuthenticatorOffer, 'secret'>): TestAuthenticator {
  const bits = Array.from(secret, (digit) => DIGITS.indexOf(digit).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/gu) ?? [];
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  return { codeAt: (now) => codeAt(key, now) };
}
