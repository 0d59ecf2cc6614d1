import type { Request, Response } from 'express';
import { AppError } from '../platform/errors.ts';
import type { SignedIn, StaffAccounts } from './staff-accounts.ts';

/** Who is signed in; their cookie is renewed where the sign-in was prolonged. */
export type RequireStaff = (req: Request, res: Response) => Promise<SignedIn>;

/** @throws AppError `not-signed-in` (the one made) */
export const staffGuard =
  (accounts: Pick<StaffAccounts, 'signedIn'>): RequireStaff =>
  async (req, res) => {
    const staff = await accounts.signedIn(req.headers);
    if (!staff) throw new AppError('not-signed-in');
    for (const cookie of staff.cookies) res.append('Set-Cookie', cookie);
    return staff;
  };
