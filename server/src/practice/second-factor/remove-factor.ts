import type { Db } from '../../storage/database.ts';
import type {} from './tables.ts';

/**
 * Takes an account's second factor away, the app, passkeys and recovery codes, with all its
 * sign-ins: who has found the lost device is out at once. Pages that are open by them end when that is looked up.
 */
export async function removeFactor(db: Db, account: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('authenticator').where('account', '=', account).execute();
    await tx.deleteFrom('passkey').where('account', '=', account).execute();
    await tx.deleteFrom('recovery_code').where('account', '=', account).execute();
    await tx.deleteFrom('auth_session').where('userId', '=', account).execute();
  });
}
