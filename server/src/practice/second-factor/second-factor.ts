import type {
  AuthenticatorOffer,
  FactorRule,
  FactorStanding,
  OwnAccount,
  RecoveryCodes,
} from '@rapport/shared/contract/second-factor.ts';
import { AppError } from '../../platform/errors.ts';
import type { SecurityLog } from '../../platform/security-events.ts';
import type { Db } from '../../storage/database.ts';
import { profileOf } from '../care/practice-profile.ts';
import { offerSecret, takeAuthenticator, takeCode } from './authenticator.ts';
import type { FactorContext, Who } from './factor-context.ts';
import { isFactorRequired, putFactorRule } from './factor-rule.ts';
import { renewRecoveryCodes, takeRecoveryCode } from './recovery-codes.ts';
import type {} from './tables.ts';

/** The second factor of who works here: whether a sign-in has shown it, and how it is set up. */
export interface SecondFactor {
  /** What a sign-in still lacks. */
  standingOf(who: Who): Promise<FactorStanding>;
  /** A secret for an app, for this sign-in alone. @throws AppError `not-allowed` where one is to be shown first */
  offer(who: Who & { email: string }): Promise<AuthenticatorOffer>;
  /**
   * The app shows its first code: it is the account's from now on, and the sign-in is complete.
   * @throws AppError `wrong-code`
   */
  confirm(who: Who, code: string): Promise<RecoveryCodes>;
  /**
   * Completes a sign-in by the app's code, or by a recovery code, which is used up.
   * @throws AppError `wrong-code`
   */
  show(who: Who, code: string): Promise<void>;
  /** How an account is protected. */
  shown(account: string): Promise<OwnAccount>;
  /** Ten new recovery codes in place of those before. @throws AppError `not-found` without an app */
  renewCodes(account: string): Promise<RecoveryCodes>;
  /** Whether everyone who works here needs one. */
  rule(): Promise<FactorRule>;
  setRule(account: string, rule: FactorRule): Promise<void>;
}

/** What the second factor needs. */
export interface SecondFactorContext extends FactorContext {
  readonly security: Pick<SecurityLog, 'secondFactorShown' | 'secondFactorChanged'>;
  /** Whether the practice has an administrator. */
  readonly isSetUp: () => Promise<boolean>;
  /** Ends the account's other sign-ins, and what came through them. */
  readonly endOtherSignIns: (who: Who) => Promise<void>;
}

export const createSecondFactor = (context: SecondFactorContext): SecondFactor => {
  const { db, clock, security } = context;
  const required = () => isFactorRequired(db, context.isSetUp);
  const standingOf = (who: Who) => standing(db, required, who);
  return {
    standingOf,
    offer: async (who) => {
      if ((await standingOf(who)) === 'to-show') throw new AppError('second-factor-needed');
      const secret = await offerSecret(context, who);
      const { profile } = await profileOf({ db, clock });
      return { secret, uri: uriOf(profile.name || 'Rapport', who.email, secret) };
    },
    confirm: async (who, code) => {
      const before = await standingOf(who);
      if (before === 'to-show') throw new AppError('second-factor-needed');
      const codes = await confirm(context, who, {
        code: digitsOf(code),
        replaces: before === 'done',
      });
      security.secondFactorChanged({ account: who.account, reason: 'set-up' });
      // They have not shown it; pages that are open by them would stay.
      await context.endOtherSignIns(who);
      return { codes: [...codes] };
    },
    show: async (who, code) => {
      const reason = await kindOfCode(context, who.account, code);
      if (!reason) throw new AppError('wrong-code');
      await prove(db, who.signIn);
      security.secondFactorShown({ account: who.account, reason });
    },
    shown: (account) => ownFactor(db, account),
    renewCodes: async (account) => {
      if (!(await ownFactor(db, account)).secondFactor) throw new AppError('not-found');
      const codes = await db
        .transaction()
        .execute((tx) => renewRecoveryCodes(tx, context.codeKey, account));
      security.secondFactorChanged({ account, reason: 'recovery-codes' });
      return { codes: [...codes] };
    },
    rule: async () => ({ required: await required() }),
    setRule: async (account, { required: isRequired }) => {
      await putFactorRule(db, isRequired);
      const reason = isRequired ? 'required' : 'not-required';
      security.secondFactorChanged({ account, reason });
    },
  };
};

/** A code as apps show it, often with a space in its middle. */
const digitsOf = (typed: string): string => typed.replace(/\s/gu, '');

const isAppsCode = (typed: string): boolean => /^\d{6}$/u.test(digitsOf(typed));

/** Which kind of code it was, now used up; `undefined` for none. */
async function kindOfCode(
  context: FactorContext,
  account: string,
  typed: string,
): Promise<'code' | 'recovery-code' | undefined> {
  if (isAppsCode(typed)) {
    return (await takeCode(context, account, digitsOf(typed))) ? 'code' : undefined;
  }
  const { db, codeKey } = context;
  return (await takeRecoveryCode(db, codeKey, account, typed)) ? 'recovery-code' : undefined;
}

async function confirm(
  { db, clock, seal, codeKey }: FactorContext,
  who: Who,
  { code, replaces }: { code: string; replaces: boolean },
): Promise<readonly string[]> {
  return db.transaction().execute(async (tx) => {
    await takeAuthenticator(tx, { seal, now: clock.now(), replaces }, who, code);
    await prove(tx, who.signIn);
    return renewRecoveryCodes(tx, codeKey, who.account);
  });
}

async function standing(
  db: Db,
  isRequired: () => Promise<boolean>,
  { account, signIn }: Who,
): Promise<FactorStanding> {
  const { has, shown } = await db
    .selectNoFrom((eb) => [
      eb
        .exists(eb.selectFrom('authenticator').select('account').where('account', '=', account))
        .as('has'),
      eb
        .exists(eb.selectFrom('sign_in_proof').select('sign_in').where('sign_in', '=', signIn))
        .as('shown'),
    ])
    .executeTakeFirstOrThrow();
  if (has) return shown ? 'done' : 'to-show';
  return (await isRequired()) ? 'to-set-up' : 'done';
}

async function ownFactor(db: Db, account: string): Promise<OwnAccount> {
  const row = await db
    .selectFrom('authenticator')
    .where('account', '=', account)
    .select('since')
    .executeTakeFirst();
  if (!row) return {};
  const codes = await db
    .selectFrom('recovery_code')
    .where('account', '=', account)
    .select('hash')
    .execute();
  const since = new Date(row.since).toISOString();
  return { secondFactor: { since, recoveryCodes: codes.length } };
}

/** Notes that a sign-in has shown the second factor; that it has twice is no matter. */
async function prove(db: Db, signIn: string): Promise<void> {
  await db
    .insertInto('sign_in_proof')
    .values({ sign_in: signIn })
    .onConflict((conflict) => conflict.column('sign_in').doNothing())
    .execute();
}

/** What a QR code tells an app; see the “Key URI Format” of Google Authenticator. */
function uriOf(practice: string, email: string, secret: string): string {
  const name = encodeURIComponent(`${practice.replaceAll(':', ' ')}:${email}`);
  return `otpauth://totp/${name}?secret=${secret}&issuer=${encodeURIComponent(practice)}`;
}
