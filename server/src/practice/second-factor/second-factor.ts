import type { OwnAccount } from '@rapport/shared/contract/own-account.ts';
import type {
  AuthenticatorOffer,
  FactorRule,
  FactorStanding,
  FactorWays,
  RecoveryCodes,
} from '@rapport/shared/contract/second-factor.ts';
import { AppError } from '../../platform/errors.ts';
import type { SecurityLog } from '../../platform/security-events.ts';
import { profileOf } from '../care/practice-profile.ts';
import { offerSecret, takeAuthenticator, takeCode } from './authenticator.ts';
import type { FactorContext, Who } from './factor-context.ts';
import { isFactorRequired, putFactorRule } from './factor-rule.ts';
import { leaveOneFactor } from './last-factor.ts';
import { passkeysOf } from './passkey-store.ts';
import { renewRecoveryCodes, takeRecoveryCode } from './recovery-codes.ts';
import { factorState, hasFactor, prove, standingOf, takeHold } from './standing.ts';

/** The second factor of who works here: whether a sign-in has shown it, and how it is set up. */
export interface SecondFactor {
  /** What a sign-in still lacks. */
  standingOf(who: Who): Promise<FactorStanding>;
  /** What the account can complete a sign-in with. */
  waysOf(who: Who): Promise<FactorWays>;
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
  shown(account: string): Promise<Omit<OwnAccount, 'mail'>>;
  /** Ten new recovery codes in place of those before. @throws AppError `not-found` without a factor */
  renewCodes(account: string): Promise<RecoveryCodes>;
  /**
   * Takes the app away, and ends the account's other sign-ins.
   * @throws AppError `not-found`, `last-second-factor`
   */
  takeOffApp(who: Who): Promise<void>;
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
  const standing = (who: Who) => standingOf(db, required, who);
  return {
    standingOf: standing,
    waysOf: async (who) => {
      const { app, passkey } = await factorState(db, who);
      return { app, passkey };
    },
    offer: async (who) => {
      if ((await standing(who)) === 'to-show') throw new AppError('second-factor-needed');
      const secret = await offerSecret(context, who);
      const { profile } = await profileOf({ db, clock });
      return { secret, uri: uriOf(profile.name || 'Rapport', who.email, secret) };
    },
    confirm: async (who, code) => {
      const codes = await confirm(context, who, digitsOf(code));
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
    shown: async (account) => ({
      ...(await ownFactor(context, account)),
      required: await required(),
    }),
    renewCodes: async (account) => {
      const codes = await db.transaction().execute(async (tx) => {
        await takeHold(tx, account);
        const state = await factorState(tx, { account, signIn: '' });
        if (!hasFactor(state)) throw new AppError('not-found');
        return renewRecoveryCodes(tx, context.codeKey, account);
      });
      security.secondFactorChanged({ account, reason: 'recovery-codes' });
      return { codes: [...codes] };
    },
    takeOffApp: async (who) => {
      await takeOffApp(context, who);
      security.secondFactorChanged({ account: who.account, reason: 'app-removed' });
      // Whoever has the phone is out.
      await context.endOtherSignIns(who);
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
  code: string,
): Promise<readonly string[]> {
  return db.transaction().execute(async (tx) => {
    await takeHold(tx, who.account);
    const before = await factorState(tx, who);
    if (hasFactor(before) && !before.shown) throw new AppError('second-factor-needed');
    await takeAuthenticator(tx, { seal, now: clock.now() }, who, code);
    await prove(tx, who.signIn);
    return renewRecoveryCodes(tx, codeKey, who.account);
  });
}

async function takeOffApp({ db, isSetUp }: SecondFactorContext, who: Who): Promise<void> {
  const required = await isFactorRequired(db, isSetUp);
  await db.transaction().execute(async (tx) => {
    await takeHold(tx, who.account);
    const { numDeletedRows } = await tx
      .deleteFrom('authenticator')
      .where('account', '=', who.account)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new AppError('not-found');
    await leaveOneFactor(tx, required, who);
  });
}

async function ownFactor(
  { db, seal }: FactorContext,
  account: string,
): Promise<Omit<OwnAccount, 'required' | 'mail'>> {
  const app = await db
    .selectFrom('authenticator')
    .where('account', '=', account)
    .select('since')
    .executeTakeFirst();
  const codes = await db
    .selectFrom('recovery_code')
    .where('account', '=', account)
    .select('hash')
    .execute();
  return {
    ...(app && { app: { since: new Date(app.since).toISOString() } }),
    passkeys: await passkeysOf(db, seal, account),
    recoveryCodes: codes.length,
  };
}

/** What a QR code tells an app; see the “Key URI Format” of Google Authenticator. */
function uriOf(practice: string, email: string, secret: string): string {
  const name = encodeURIComponent(`${practice.replaceAll(':', ' ')}:${email}`);
  return `otpauth://totp/${name}?secret=${secret}&issuer=${encodeURIComponent(practice)}`;
}
