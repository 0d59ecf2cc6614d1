import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../platform/errors.ts';
import type { SignedIn, StaffAccounts } from './staff-accounts.ts';

type Accounts = Pick<StaffAccounts, 'signedIn'>;

/** Who is signed in; their cookie is renewed where the sign-in was prolonged. */
export type FindStaff = (
  req: IncomingMessage,
  res: ServerResponse,
) => Promise<SignedIn | undefined>;

/**
 * As {@link FindStaff}, for what needs somebody.
 * @throws AppError `not-signed-in`; `second-factor-needed` where the sign-in is not complete
 */
export type RequireStaff = (req: IncomingMessage, res: ServerResponse) => Promise<SignedIn>;

/** Tells who is signed in, and lets it be nobody. */
export const staffFinder =
  (accounts: Accounts): FindStaff =>
  async (req, res) => {
    const staff = await accounts.signedIn(req.headers);
    for (const cookie of staff?.cookies ?? []) res.appendHeader('Set-Cookie', cookie);
    return staff;
  };

/** Lets only those pass whose password was right, whether their sign-in is complete or not. */
export const passwordGuard =
  (find: FindStaff): RequireStaff =>
  async (req, res) => {
    const staff = await find(req, res);
    if (!staff) throw new AppError('not-signed-in');
    return staff;
  };

/** Lets only staff pass whose sign-in is complete. */
export const staffGuard = (find: FindStaff): RequireStaff => {
  const signingIn = passwordGuard(find);
  return async (req, res) => {
    const staff = await signingIn(req, res);
    if (staff.secondFactor !== 'done') throw new AppError('second-factor-needed');
    return staff;
  };
};
