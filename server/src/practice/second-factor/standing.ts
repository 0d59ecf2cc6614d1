import type { FactorStanding } from '@rapport/shared/contract/second-factor.ts';
import type { Db } from '../../storage/database.ts';
import type { Who } from './factor-context.ts';
import type {} from './tables.ts';

/** What an account can complete a sign-in with, and whether this sign-in is. */
export interface FactorState {
  readonly app: boolean;
  readonly passkey: boolean;
  readonly shown: boolean;
}

/** Looks up what an account has, and what a sign-in has shown. */
export async function factorState(db: Db, { account, signIn }: Who): Promise<FactorState> {
  const { app, passkey, shown } = await db
    .selectNoFrom((eb) => [
      eb
        .exists(eb.selectFrom('authenticator').select('account').where('account', '=', account))
        .as('app'),
      eb
        .exists(eb.selectFrom('passkey').select('account').where('account', '=', account))
        .as('passkey'),
      eb
        .exists(eb.selectFrom('sign_in_proof').select('sign_in').where('sign_in', '=', signIn))
        .as('shown'),
    ])
    .executeTakeFirstOrThrow();
  // SQLite answers with numbers.
  return { app: Boolean(app), passkey: Boolean(passkey), shown: Boolean(shown) };
}

/** Whether an account has a second factor, of either kind. */
export const hasFactor = ({ app, passkey }: Pick<FactorState, 'app' | 'passkey'>): boolean =>
  app || passkey;

/** What a sign-in still lacks. */
export async function standingOf(
  db: Db,
  isRequired: () => Promise<boolean>,
  who: Who,
): Promise<FactorStanding> {
  const state = await factorState(db, who);
  if (hasFactor(state)) return state.shown ? 'done' : 'to-show';
  return (await isRequired()) ? 'to-set-up' : 'done';
}

/** Notes that a sign-in has shown the second factor; that it has twice is no matter. */
export async function prove(db: Db, signIn: string): Promise<void> {
  await db
    .insertInto('sign_in_proof')
    .values({ sign_in: signIn })
    .onConflict((conflict) => conflict.column('sign_in').doNothing())
    .execute();
}

/** One change after the other: two at once would both see what the other one changes. */
export async function takeHold(tx: Db, account: string): Promise<void> {
  await tx
    .updateTable('auth_user')
    .set((eb) => ({ email: eb.ref('email') }))
    .where('id', '=', account)
    .execute();
}
