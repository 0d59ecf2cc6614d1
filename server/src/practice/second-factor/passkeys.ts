import { PASSKEY_LIMITS } from '@rapport/shared/contract/passkey-limits.ts';
import type {
  MadePasskey,
  OwnPasskey,
  PasskeyAnswer,
  PasskeyOffer,
  PasskeyQuestion,
} from '@rapport/shared/contract/passkey.ts';
import type { RecoveryCodes } from '@rapport/shared/contract/second-factor.ts';
import { AppError } from '../../platform/errors.ts';
import type { SecurityLog } from '../../platform/security-events.ts';
import type { Db } from '../../storage/database.ts';
import { profileOf } from '../care/practice-profile.ts';
import type { FactorContext, Who } from './factor-context.ts';
import { isFactorRequired } from './factor-rule.ts';
import { leaveOneFactor } from './last-factor.ts';
import { noteQuestion, takeQuestion, type Asker, type Purpose } from './passkey-questions.ts';
import {
  deletePasskey,
  keepPasskey,
  knownPasskeys,
  noteUse,
  passkeyBy,
  passkeysOf,
  renamePasskey,
} from './passkey-store.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';
import { factorState, hasFactor, prove, standingOf, takeHold } from './standing.ts';
import {
  challengeIn,
  counterIn,
  newPasskeyIn,
  offerFor,
  questionFor,
  type KnownPasskey,
  type PasskeySite,
} from './webauthn.ts';

/** A passkey that has answered, and whose it is. */
export interface UsedPasskey {
  readonly account: string;
  readonly passkey: string;
}

/** The passkeys of who works here: each is a second factor, and signs in without a password. */
export interface Passkeys {
  /** Asks for any passkey, in a browser that nobody is signed in with. */
  askBrowser(browser: string): Promise<PasskeyQuestion>;
  /** Who has answered that. @throws AppError `passkey-refused` */
  whoAnswered(browser: string, answer: PasskeyAnswer): Promise<UsedPasskey>;
  /** The sign-in that was made for it is complete. @throws AppError `passkey-refused` where it is gone */
  complete(signIn: string, used: UsedPasskey): Promise<void>;
  /** Asks for one of the account's. */
  ask(who: Who): Promise<PasskeyQuestion>;
  /** Whoever is signed in shows once more who they are. @throws AppError `passkey-refused` */
  prove(who: Who, answer: PasskeyAnswer): Promise<void>;
  /** Completes a sign-in with the password. @throws AppError `passkey-refused` */
  show(who: Who, answer: PasskeyAnswer): Promise<void>;
  /** What a browser makes a new one with. @throws AppError `second-factor-needed`, `full` */
  offer(who: Who & { email: string }): Promise<PasskeyOffer>;
  /**
   * Keeps the one that was made. Recovery codes come with the account's first second factor.
   * @throws AppError `passkey-refused`, `second-factor-needed`, `full`
   */
  add(who: Who, request: { name: string; made: MadePasskey }): Promise<RecoveryCodes>;
  list(account: string): Promise<OwnPasskey[]>;
  /** @throws AppError `not-found` */
  rename(account: string, id: string, name: string): Promise<void>;
  /** Ends the account's other sign-ins too. @throws AppError `not-found`, `last-second-factor` */
  remove(who: Who, id: string): Promise<void>;
}

/** What passkeys need. */
export interface PasskeysContext extends FactorContext {
  readonly site: PasskeySite;
  readonly security: Pick<
    SecurityLog,
    'secondFactorShown' | 'secondFactorChanged' | 'passkeyCountedBack'
  >;
  /** Whether the practice has an administrator. */
  readonly isSetUp: () => Promise<boolean>;
  /** Ends the account's other sign-ins, and what came through them. */
  readonly endOtherSignIns: (who: Who) => Promise<void>;
}

export const createPasskeys = (context: PasskeysContext): Passkeys => {
  const { db, seal, security } = context;
  return {
    askBrowser: (browser) => ask(context, { purpose: 'sign-in', asker: { browser } }, []),
    whoAnswered: (browser, answer) =>
      answered(context, answer, { purpose: 'sign-in', asker: { browser } }),
    complete: async (signIn, used) => {
      await proveBy(db, signIn, used);
      security.secondFactorShown({ account: used.account, reason: 'passkey' });
    },
    ask: async ({ account, signIn }) => {
      const known = await knownPasskeys(db, account);
      return ask(context, { purpose: 'prove', asker: { signIn } }, known);
    },
    prove: async (who, answer) => {
      await provenBy(context, who, answer);
    },
    show: async (who, answer) => {
      await proveBy(db, who.signIn, await provenBy(context, who, answer));
      security.secondFactorShown({ account: who.account, reason: 'passkey' });
    },
    offer: (who) => offer(context, who),
    add: (who, request) => add(context, who, request),
    list: (account) => passkeysOf(db, seal, account),
    rename: async (account, id, name) => {
      if (!(await renamePasskey(db, seal, { account, id, name }))) throw new AppError('not-found');
      security.secondFactorChanged({ account, reason: 'passkey-renamed' });
    },
    remove: (who, id) => remove(context, who, id),
  };
};

async function ask(
  { db, clock, site }: PasskeysContext,
  by: { purpose: Purpose; asker: Asker },
  known: readonly KnownPasskey[],
): Promise<PasskeyQuestion> {
  const question = await questionFor(site, known);
  await noteQuestion(db, { ...by, challenge: question.challenge, now: clock.now() });
  return question;
}

/** Uses up the question that this answers. @throws AppError `passkey-refused` */
async function questionOf(
  { db, clock }: PasskeysContext,
  answer: PasskeyAnswer | MadePasskey,
  by: { purpose: Purpose; asker: Asker },
): Promise<string> {
  const challenge = challengeIn(answer);
  const isOurs =
    challenge !== undefined && (await takeQuestion(db, { ...by, challenge, now: clock.now() }));
  if (!isOurs) throw new AppError('passkey-refused');
  return challenge;
}

/** @throws AppError `passkey-refused` */
async function answered(
  context: PasskeysContext,
  answer: PasskeyAnswer,
  by: { purpose: Purpose; asker: Asker },
): Promise<UsedPasskey> {
  const { db, clock, site, security } = context;
  const challenge = await questionOf(context, answer, by);
  const found = await passkeyBy(db, answer.id);
  if (!found) throw new AppError('passkey-refused');
  const { account, id: passkey, public_key: publicKey } = found;
  const { userHandle } = answer.response;
  const isAnothers =
    userHandle !== undefined && userHandle !== Buffer.from(account).toString('base64url');
  const counter = await counterIn(site, answer, { challenge, publicKey });
  if (isAnothers || counter === undefined) throw new AppError('passkey-refused');
  if (await noteUse(db, passkey, { counter, now: clock.now() })) return { account, passkey };
  // Unless it was taken away meanwhile: then nothing has counted back.
  if (await passkeyBy(db, answer.id)) security.passkeyCountedBack({ account });
  throw new AppError('passkey-refused');
}

/** The account's own passkey has answered this sign-in. @throws AppError `passkey-refused` */
async function provenBy(
  context: PasskeysContext,
  { account, signIn }: Who,
  answer: PasskeyAnswer,
): Promise<UsedPasskey> {
  const used = await answered(context, answer, { purpose: 'prove', asker: { signIn } });
  if (used.account !== account) throw new AppError('passkey-refused');
  return used;
}

/** A passkey that is taken away at this moment completes nothing. */
async function proveBy(db: Db, signIn: string, { account, passkey }: UsedPasskey): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await takeHold(tx, account);
    const row = await tx
      .selectFrom('passkey')
      .where('id', '=', passkey)
      .select('id')
      .executeTakeFirst();
    if (!row) throw new AppError('passkey-refused');
    await prove(tx, signIn);
  });
}

async function offer(
  context: PasskeysContext,
  { account, signIn, email }: Who & { email: string },
): Promise<PasskeyOffer> {
  const { db, clock, site } = context;
  if ((await standing(context, { account, signIn })) === 'to-show') {
    throw new AppError('second-factor-needed');
  }
  const known = await knownPasskeys(db, account);
  if (known.length >= PASSKEY_LIMITS.count) throw new AppError('full');
  const { profile } = await profileOf({ db, clock });
  const practice = profile.name || 'Rapport';
  const made = await offerFor(site, { practice, account, email, known });
  const { challenge } = made;
  await noteQuestion(db, { challenge, purpose: 'add', asker: { signIn }, now: clock.now() });
  return made;
}

async function add(
  context: PasskeysContext,
  who: Who,
  { name, made }: { name: string; made: MadePasskey },
): Promise<RecoveryCodes> {
  const { db, clock, seal, codeKey, site, security } = context;
  const { account, signIn } = who;
  const challenge = await questionOf(context, made, { purpose: 'add', asker: { signIn } });
  const passkey = await newPasskeyIn(site, made, challenge);
  if (!passkey) throw new AppError('passkey-refused');
  const codes = await db.transaction().execute(async (tx) => {
    await takeHold(tx, account);
    const before = await factorState(tx, who);
    // Somebody else with the password was quicker, or the practice has come to require it.
    if (hasFactor(before) && !before.shown) throw new AppError('second-factor-needed');
    const { length } = await knownPasskeys(tx, account);
    if (length >= PASSKEY_LIMITS.count) throw new AppError('full');
    const { transports } = made.response;
    const kept = { account, name, transports, made: passkey };
    const isNew = await keepPasskey(tx, { seal, now: clock.now() }, kept);
    if (!isNew) throw new AppError('passkey-refused');
    if (hasFactor(before)) return undefined;
    await prove(tx, signIn);
    return renewRecoveryCodes(tx, codeKey, account);
  });
  security.secondFactorChanged({ account, reason: 'passkey-added' });
  // They have not shown it; pages that are open by them would stay.
  if (codes) await context.endOtherSignIns(who);
  return { codes: [...(codes ?? [])] };
}

async function remove(context: PasskeysContext, who: Who, id: string): Promise<void> {
  const { db, security } = context;
  const required = await isFactorRequired(db, context.isSetUp);
  await db.transaction().execute(async (tx) => {
    await takeHold(tx, who.account);
    if (!(await deletePasskey(tx, who.account, id))) throw new AppError('not-found');
    await leaveOneFactor(tx, required, who);
  });
  security.secondFactorChanged({ account: who.account, reason: 'passkey-removed' });
  // Whoever has its device is out.
  await context.endOtherSignIns(who);
}

const standing = (context: PasskeysContext, who: Who) =>
  standingOf(context.db, () => isFactorRequired(context.db, context.isSetUp), who);
