import type { Request } from 'express';
import type { CodeLimits } from '../auth/code-limits.ts';
import type { KnownDevices } from '../auth/known-devices.ts';
import type { SignedIn } from '../auth/staff-accounts.ts';
import type { CallerOf } from '../platform/client-address.ts';
import type { Clock } from '../platform/clock.ts';
import { AppError } from '../platform/errors.ts';
import type { SecurityLog } from '../platform/security-events.ts';
import { tooOften } from './rate-limits.ts';

/** What it takes to check a code. */
export interface OwnCodeContext {
  readonly codeLimits: CodeLimits;
  readonly devices: KnownDevices;
  readonly callerOf: CallerOf;
  readonly security: Pick<SecurityLog, 'secondFactorFailed' | 'lockedOut'>;
  readonly clock: Clock;
}

/**
 * Has a code checked, within the limits on guessing.
 * @param check throws `wrong-code` where it is
 * @throws AppError `wrong-code`, `rate-limited`
 */
export async function withinCodeLimits<T>(
  { codeLimits, devices, callerOf, security, clock }: OwnCodeContext,
  { caller, req }: { caller: SignedIn; req: Request },
  check: () => Promise<T>,
): Promise<T> {
  const account = caller.email.toLowerCase();
  const address = callerOf(req);
  const guess = { account, device: devices.find(req.headers.cookie, account) };
  const wait = codeLimits.begin(guess, clock.now());
  if (wait > 0) {
    security.lockedOut({ address, email: account });
    throw tooOften(wait);
  }
  let right: boolean | undefined;
  try {
    const answer = await check();
    right = true;
    return answer;
  } catch (error) {
    if (error instanceof AppError && error.code === 'wrong-code') {
      right = false;
      security.secondFactorFailed({ account: caller.account, address });
    }
    throw error;
  } finally {
    codeLimits.ended(guess, right, clock.now());
  }
}
