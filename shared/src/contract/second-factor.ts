import { z } from 'zod';
import { STAFF_LIMITS } from './staff-limits.ts';

/**
 * How a sign-in stands, once the password was right: nothing is missing; a code is still to be
 * shown; or the account has no second factor yet, and the practice wants one.
 */
export type FactorStanding = 'done' | 'to-show' | 'to-set-up';

/** The password of who is signed in, asked for once more. */
export const ownPassword = z.string().min(1).max(STAFF_LIMITS.password.max);

/** A code from the app, or a recovery code, as somebody types it. */
export const factorCode = z.string().max(STAFF_LIMITS.code);

/** `POST /api/account/authenticator`: the app makes the right codes, and is taken. */
export const confirmAuthenticatorRequest = z.strictObject({ code: factorCode });

/** `POST /api/account/second-factor`: completes a sign-in. */
export const showSecondFactorRequest = z.strictObject({ code: factorCode });

/** `PUT /api/account/password`: another password for who is signed in. */
export const changePasswordRequest = z.strictObject({
  password: ownPassword,
  newPassword: z.string().min(STAFF_LIMITS.password.min).max(STAFF_LIMITS.password.max),
});

/** `PUT /api/staff/second-factor`: whether everyone who works here needs a second factor. */
export const setFactorRuleRequest = z.strictObject({ required: z.boolean() });

/** The secret that an app is to make codes with; the server shows it to this sign-in alone. */
export interface AuthenticatorOffer {
  /** In base 32, as apps take it. */
  secret: string;
  /** The same with the names of the practice and the account, for a QR code. */
  uri: string;
}

/** Ten codes that work once each, in place of the app. They are shown once. */
export interface RecoveryCodes {
  codes: string[];
}

/** `GET /api/account/second-factor`: what an account can complete a sign-in with. */
export interface FactorWays {
  app: boolean;
  passkey: boolean;
}

/** `GET /api/staff/second-factor`. */
export interface FactorRule {
  required: boolean;
}
