import type { Kept } from '@rapport/shared/contract/revision.ts';
import type { AddressLinkShown } from '@rapport/shared/contract/own-address.ts';
import { AppError } from '../../platform/errors.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import { putSetting } from '../core/settings.ts';
import { enqueue, letterToken } from '../outbox/enqueue.ts';
import { onceTokenHash } from './once-token.ts';
import type { StaffContext } from './staff-context.ts';

/** How long the link to a new address works. */
const VALID_MS = 3_600_000;
/** How long it is tried to tell the address before. */
const TOLD_MS = 3 * 86_400_000;
/** The setting that a change of an address takes hold of. */
const CHANGED = 'addresses-changed';

/** Who asks: an account, and by which of its sign-ins. */
interface Who {
  readonly account: string;
  readonly signIn: string;
}

/** Somebody who works here and may sign in, by their account. */
export const holderOfAccount = (db: Db, account: string) =>
  db
    .selectFrom('person')
    .innerJoin('staff_member', 'staff_member.person', 'person.id')
    .innerJoin('auth_user', 'auth_user.id', 'person.account')
    .where('auth_user.id', '=', account)
    .where('staff_member.deactivated_at', 'is', null)
    .select(['person.id as person', 'person.name', 'auth_user.email'])
    .executeTakeFirst();

/** Whether there is an account with the address. */
export async function isHeld(db: Db, email: string): Promise<boolean> {
  const held = db.selectFrom('auth_user').where('email', '=', email).select('id');
  return (await held.executeTakeFirst()) !== undefined;
}

/**
 * Sends a link to a new address of one's own; one that was sent before opens nothing any more.
 * Whether somebody signs in with the address is looked up when the letter is written: who asks is
 * answered alike.
 * @throws AppError `no-mail` where no mail server is set; `not-found` for who does not work here
 */
export async function askNewAddress(
  { db, clock, mail, security }: StaffContext,
  { account, signIn }: Who,
  email: string,
): Promise<void> {
  if (!mail) throw new AppError('no-mail');
  const holder = await holderOfAccount(db, account);
  if (!holder) throw new AppError('not-found', 'person');
  const [id, letter, at] = [randomId(), randomId(), clock.now()];
  const token_hash = onceTokenHash(letterToken(mail, letter));
  const notAfter = at + VALID_MS;
  await db.transaction().execute(async (tx) => {
    await forgetAddresses(tx, at);
    await tx
      .deleteFrom('address_change')
      .where('account', '=', account)
      .where('token_hash', 'is not', null)
      .execute();
    await tx
      .insertInto('address_change')
      .values({ id, account, sign_in: signIn, email, token_hash, expires_at: notAfter })
      .execute();
    await enqueue(tx, mail, { id: letter, kind: 'address-link', subject: id, at, notAfter });
  });
  mail.wake();
  security.staffChanged({ account, subject: holder.person, reason: 'address-asked' });
}

/** The change that a link confirms, as long as it works. */
export const changeBy = (db: Db, { token, now }: { token: string; now: number }) =>
  db
    .selectFrom('address_change')
    .where('token_hash', '=', onceTokenHash(token))
    .where('expires_at', '>', now)
    .select(['id', 'account', 'sign_in', 'email'])
    .executeTakeFirst();

/** What the link confirms. @throws AppError `address-link-over` */
export async function lookAtAddressLink(
  { db, clock }: StaffContext,
  token: string,
): Promise<AddressLinkShown> {
  const change = await changeBy(db, { token, now: clock.now() });
  if (!change) throw new AppError('address-link-over');
  return { email: change.email };
}

/**
 * The account is signed in to with the new address from now on. The address before is told, and the
 * account's sign-ins end, but for the one that asked. Of two who use the link at once one does.
 * @throws AppError `address-link-over`, also where somebody signs in with the address meanwhile
 */
export async function takeNewAddress(context: StaffContext, token: string): Promise<void> {
  const { db, clock, accounts, security } = context;
  const over = new AppError('address-link-over');
  const { change, holder } = await db.transaction().execute(async (tx) => {
    await putSetting(tx, CHANGED, clock.now());
    const change = await changeBy(tx, { token, now: clock.now() });
    const holder = change && (await holderOfAccount(tx, change.account));
    if (!holder || (await isHeld(tx, change.email))) throw over;
    await tx.deleteFrom('address_change').where('id', '=', change.id).execute();
    await writeAddress(tx, context, {
      account: change.account,
      from: holder.email,
      to: change.email,
    });
    return { change, holder };
  });
  context.mail?.wake();
  const { account, sign_in } = change;
  security.staffChanged({ account, subject: holder.person, reason: 'address' });
  await accounts.endOtherSignIns(account, sign_in ?? '');
}

/**
 * An administrator changes the address of a colleague, or their own. All the account's sign-ins end,
 * but for the one that asks.
 * @throws AppError `not-found`, `stale`, `email-taken`
 */
export async function changeAddress(
  context: StaffContext,
  { account, signIn }: Who,
  { person, revision, email }: { person: string; revision: number; email: string },
): Promise<Kept> {
  const { db, clock, accounts, security } = context;
  const holder = await db.transaction().execute(async (tx) => {
    await putSetting(tx, CHANGED, clock.now());
    const row = await staffMember(tx, person);
    if (!row) throw new AppError('not-found', 'person');
    if (row.revision !== revision) throw new AppError('stale', 'person');
    if (await isHeld(tx, email)) throw new AppError('email-taken');
    const { numUpdatedRows } = await tx
      .updateTable('staff_member')
      .set({ revision: revision + 1 })
      .where('person', '=', person)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('stale', 'person');
    await writeAddress(tx, context, { account: row.account, from: row.email, to: email });
    return row;
  });
  context.mail?.wake();
  security.staffChanged({ account, subject: person, reason: 'address' });
  await accounts.endOtherSignIns(holder.account, signIn);
  return { revision: revision + 1 };
}

const staffMember = (db: Db, person: string) =>
  db
    .selectFrom('staff_member')
    .innerJoin('person', 'person.id', 'staff_member.person')
    .innerJoin('auth_user', 'auth_user.id', 'person.account')
    .where('staff_member.person', '=', person)
    .select(['auth_user.id as account', 'auth_user.email', 'staff_member.revision'])
    .executeTakeFirst();

/** Writes the new address, and a letter to the one before, in one transaction. */
async function writeAddress(
  tx: Db,
  { clock, mail }: StaffContext,
  { account, from, to }: { account: string; from: string; to: string },
): Promise<void> {
  const at = clock.now();
  await forgetAddresses(tx, at);
  await tx.updateTable('auth_user').set({ email: to }).where('id', '=', account).execute();
  if (!mail) return;
  const id = randomId();
  const notAfter = at + TOLD_MS;
  // The address before, for as long as it takes to tell it.
  await tx
    .insertInto('address_change')
    .values({ id, account, sign_in: null, email: from, token_hash: null, expires_at: notAfter })
    .execute();
  await enqueue(tx, mail, { kind: 'address-changed', subject: id, at, notAfter });
}

/** Deletes what is over. */
export async function forgetAddresses(db: Db, now: number): Promise<void> {
  await db.deleteFrom('address_change').where('expires_at', '<=', now).execute();
}
