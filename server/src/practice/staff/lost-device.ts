import { AppError } from '../../platform/errors.ts';
import { removeFactor } from '../second-factor/remove-factor.ts';
import { holderOf } from './password-links.ts';
import type { StaffContext } from './staff-context.ts';

/**
 * Takes away the second factor of a colleague who has lost their device: they are signed out
 * everywhere, and set up another one when they sign in.
 * @param account who does it: for oneself there are recovery codes
 * @throws AppError `not-found` for who does not work here; `not-allowed` for oneself
 */
export async function removeSecondFactor(
  { db, accounts, security }: Pick<StaffContext, 'db' | 'accounts' | 'security'>,
  account: string,
  person: string,
): Promise<void> {
  const holder = await holderOf(db, person);
  if (!holder) throw new AppError('not-found', 'person');
  if (holder.account === account) throw new AppError('not-allowed');
  await removeFactor(db, holder.account);
  security.secondFactorChanged({ account, subject: person, reason: 'removed' });
  await accounts.endSignIns(holder.account);
}
