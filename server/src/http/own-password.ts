import type { Request } from 'express';
import type { KnownDevices } from '../auth/known-devices.ts';
import type { SignInLimits } from '../auth/sign-in-limits.ts';
import type { SignedIn, StaffAccounts } from '../auth/staff-accounts.ts';
import type { CallerOf } from '../platform/client-address.ts';
import type { Clock } from '../platform/clock.ts';
import { AppError } from '../platform/errors.ts';
import type { SecurityLog } from '../platform/security-events.ts';
import { tooOften } from './rate-limits.ts';

/** What checking one's password once more needs. */
export interface OwnPasswordContext {
  readonly accounts: Pick<StaffAccounts, 'isPasswordOf'>;
  readonly passwordLimits: SignInLimits;
  readonly devices: KnownDevices;
  readonly callerOf: CallerOf;
  readonly security: Pick<SecurityLog, 'signInFailed' | 'lockedOut'>;
  readonly clock: Clock;
}

/**
 * Sees that whoever is signed in has the password too, before the account itself is changed: a
 * computer that was left open is not to be enough. Wrong ones count as at the sign-in.
 * @throws AppError `wrong-credentials`, `rate-limited`
 */
export async function requireOwnPassword(
  { accounts, passwordLimits, devices, callerOf, security, clock }: OwnPasswordContext,
  { caller, req }: { caller: SignedIn; req: Request },
  password: string,
): Promise<void> {
  const account = caller.email.toLowerCase();
  const network = callerOf(req);
  const guess = { network, account, device: devices.find(req.headers.cookie, account) };
  const wait = passwordLimits.begin(guess, clock.now());
  if (wait > 0) {
    security.lockedOut({ address: network, email: account });
    throw tooOften(wait);
  }
  let right: boolean | undefined;
  try {
    right = await accounts.isPasswordOf(caller.account, password);
  } finally {
    passwordLimits.ended(guess, right, clock.now());
  }
  if (right) return;
  security.signInFailed({ address: network, email: account });
  throw new AppError('wrong-credentials');
}
