import type { ChooseNewPassword, PasswordLinkShown } from '@rapport/shared/contract/staff.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import { randomId } from '../../platform/ids.ts';
import { enqueue, letterToken } from '../outbox/enqueue.ts';
import { onceToken, onceTokenHash } from './once-token.ts';
import type { StaffContext } from './staff-context.ts';

/** How long such a link works. */
const VALID_MS = 86_400_000;

/**
 * A link by which somebody who works here chooses a new password, to be handed to them: it works
 * once, for a day. One that was made before opens nothing any more.
 * @param account who asks for it; nobody where it is asked for at the terminal
 * @throws AppError `not-found` for who does not work here, or whose access has ended
 */
export async function makePasswordLink(
  { db, clock, publicUrl, security }: Omit<StaffContext, 'accounts' | 'onSetUp' | 'mail'>,
  person: string,
  account?: string,
): Promise<string> {
  if (!(await holderOf(db, person))) throw new AppError('not-found', 'person');
  const token = onceToken();
  await keepLink(db, person, token, clock.now() + VALID_MS);
  security.staffChanged({ account, subject: person, reason: 'password-link' });
  return `${publicUrl}/new-password#${token}`;
}

/**
 * As {@link makePasswordLink}, but the link goes to its holder by mail and nobody else sees it.
 * @throws AppError `not-found`; `no-mail` where no mail server is set
 */
export async function mailPasswordLink(
  { db, clock, security, mail }: StaffContext,
  person: string,
  account: string,
): Promise<void> {
  if (!mail) throw new AppError('no-mail');
  if (!(await holderOf(db, person))) throw new AppError('not-found', 'person');
  const letter = randomId();
  const at = clock.now();
  const notAfter = at + VALID_MS;
  await db.transaction().execute(async (tx) => {
    await keepLink(tx, person, letterToken(mail, letter), notAfter);
    await enqueue(tx, mail, { id: letter, kind: 'password-link', subject: person, at, notAfter });
  });
  mail.wake();
  security.staffChanged({ account, subject: person, reason: 'password-link' });
}

async function keepLink(db: Db, person: string, token: string, expires_at: number): Promise<void> {
  const row = { token_hash: onceTokenHash(token), expires_at };
  await db
    .insertInto('password_link')
    .values({ person, ...row })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
    .execute();
}

/** Whose password a link is for. @throws AppError `password-link-over` */
export async function lookAtPasswordLink(
  context: StaffContext,
  token: string,
): Promise<PasswordLinkShown> {
  const { name, email } = await holderOfLink(context, token);
  return { name, email };
}

/**
 * Gives the link's holder the password that they chose; they are signed out everywhere, and so is
 * whoever knew the one before. Of two who use the link at once one does.
 * @throws AppError `password-link-over`
 */
export async function chooseNewPassword(
  context: StaffContext,
  { token, password }: ChooseNewPassword,
): Promise<void> {
  const { db, accounts, security } = context;
  const { person, account, email, name } = await holderOfLink(context, token);
  const taken = await db
    .deleteFrom('password_link')
    .where('token_hash', '=', onceTokenHash(token))
    .executeTakeFirst();
  if (taken.numDeletedRows === 0n) throw new AppError('password-link-over');
  await accounts.put({ email, name, password });
  await accounts.endSignIns(account);
  security.staffChanged({ account, subject: person, reason: 'new-password' });
}

async function holderOfLink({ db, clock }: StaffContext, token: string) {
  const link = await db
    .selectFrom('password_link')
    .where('token_hash', '=', onceTokenHash(token))
    .where('expires_at', '>', clock.now())
    .select('person')
    .executeTakeFirst();
  const holder = link && (await holderOf(db, link.person));
  if (!holder) throw new AppError('password-link-over');
  return holder;
}

/** Somebody who works here and may sign in. */
export const holderOf = (db: Db, person: string) =>
  db
    .selectFrom('person')
    .innerJoin('staff_member', 'staff_member.person', 'person.id')
    .innerJoin('auth_user', 'auth_user.id', 'person.account')
    .where('person.id', '=', person)
    .where('staff_member.deactivated_at', 'is', null)
    .select(['person.id as person', 'person.name', 'auth_user.id as account', 'auth_user.email'])
    .executeTakeFirst();
