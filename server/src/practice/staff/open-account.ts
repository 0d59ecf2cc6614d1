import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { StaffContext } from './staff-context.ts';

/** @throws AppError `email-taken` where a person signs in with the address */
export async function requireFreeAddress(db: Db, email: string): Promise<void> {
  const held = await db
    .selectFrom('auth_user')
    .innerJoin('person', 'person.account', 'auth_user.id')
    .where('auth_user.email', '=', email)
    .select('person.id')
    .executeTakeFirst();
  if (held) throw new AppError('email-taken');
}

/**
 * Opens an account for somebody who is about to become staff; gives its identifier. One that
 * belongs to nobody is what is left of a try that broke off: it is taken over.
 * @throws AppError `email-taken` where a person signs in with the address
 */
export async function openAccount(
  { db, accounts }: Pick<StaffContext, 'db' | 'accounts'>,
  staff: { email: string; name: string; password: string },
): Promise<string> {
  await requireFreeAddress(db, staff.email);
  return accounts.put(staff);
}
