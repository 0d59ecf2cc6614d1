import { randomBytes } from 'node:crypto';
import { AppError } from '../../platform/errors.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Db } from '../../storage/database.ts';
import { base32 } from './base32.ts';
import type { FactorContext, Who } from './factor-context.ts';
import { stepOf } from './totp.ts';
import type {} from './tables.ts';

/** As RFC 4226 recommends. */
const SECRET_BYTES = 20;

const placeOf = (account: string): string => `authenticator ${account}`;
const placeOfOffer = (signIn: string): string => `authenticator_offer ${signIn}`;

/**
 * A new secret for an app of this sign-in, in base 32; one that was offered to it before is gone.
 * Each sign-in has its own: nobody else has seen the one that it confirms.
 */
export async function offerSecret(
  { db, seal }: Pick<FactorContext, 'db' | 'seal'>,
  { signIn }: Who,
): Promise<string> {
  const bytes = randomBytes(SECRET_BYTES);
  const secret = seal.seal(bytes.toString('base64url'), placeOfOffer(signIn));
  await db
    .insertInto('authenticator_offer')
    .values({ sign_in: signIn, secret })
    .onConflict((conflict) => conflict.column('sign_in').doUpdateSet({ secret }))
    .execute();
  return base32(bytes);
}

/**
 * Takes the app that was offered the sign-in's secret and shows its code, in place of one before.
 * @throws AppError `wrong-code`
 */
export async function takeAuthenticator(
  tx: Db,
  { seal, now }: { seal: Seal; now: number },
  { account, signIn }: Who,
  code: string,
): Promise<void> {
  const offer = await tx
    .deleteFrom('authenticator_offer')
    .where('sign_in', '=', signIn)
    .returning('secret')
    .executeTakeFirst();
  if (!offer) throw new AppError('wrong-code');
  const text = seal.open(offer.secret, placeOfOffer(signIn));
  const step = stepOf(Buffer.from(text, 'base64url'), code, { now, after: 0 });
  if (step === undefined) throw new AppError('wrong-code');
  const row = { secret: seal.seal(text, placeOf(account)), last_step: step, since: now };
  await tx
    .insertInto('authenticator')
    .values({ account, ...row })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(row))
    .execute();
}

/** Whether it is the app's code of this moment. Each counts once: of two who show it, one does. */
export async function takeCode(
  { db, seal, clock }: Pick<FactorContext, 'db' | 'seal' | 'clock'>,
  account: string,
  code: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('authenticator')
    .where('account', '=', account)
    .select(['secret', 'last_step'])
    .executeTakeFirst();
  if (!row) return false;
  const secret = Buffer.from(seal.open(row.secret, placeOf(account)), 'base64url');
  const step = stepOf(secret, code, { now: clock.now(), after: row.last_step });
  if (step === undefined) return false;
  const { numUpdatedRows } = await db
    .updateTable('authenticator')
    .set({ last_step: step })
    .where('account', '=', account)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
