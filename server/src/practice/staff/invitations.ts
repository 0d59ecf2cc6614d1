import type {
  AcceptInvitation,
  InvitationShown,
  InviteColleague,
  OpenInvitation,
} from '@rapport/shared/contract/staff.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import { randomId } from '../../platform/ids.ts';
import { enqueue, letterToken } from '../outbox/enqueue.ts';
import { forgetAddresses } from './addresses.ts';
import { profileOf } from '../care/practice-profile.ts';
import { openAccount, requireFreeAddress } from './open-account.ts';
import { onceToken, onceTokenHash } from './once-token.ts';
import { rolesIn, rolesText } from './roles.ts';
import type { StaffContext } from './staff-context.ts';
import { addStaffMember } from './staff-members.ts';

/** How long the link of an invitation works. */
const VALID_MS = 7 * 86_400_000;

/**
 * Asks a colleague to join, and gives the link to hand to them. Asking the same address once more
 * replaces the invitation before, whose link then opens nothing.
 * @throws AppError `email-taken` where a person signs in with the address
 */
export async function inviteColleague(
  context: StaffContext,
  account: string,
  request: InviteColleague,
): Promise<string> {
  const { db, clock, publicUrl, security } = context;
  await requireFreeAddress(db, request.email);
  const token = onceToken();
  const id = await keepInvitation(db, request, { account, at: clock.now(), token });
  security.staffChanged({ account, subject: id, reason: 'invited' });
  return `${publicUrl}/invitation#${token}`;
}

/**
 * As {@link inviteColleague}, but the link goes to the colleague by mail and nobody else sees it.
 * @throws AppError `email-taken`; `no-mail` where no mail server is set
 */
export async function mailInvitation(
  { db, clock, security, mail }: StaffContext,
  account: string,
  request: InviteColleague,
): Promise<void> {
  if (!mail) throw new AppError('no-mail');
  await requireFreeAddress(db, request.email);
  const letter = randomId();
  const at = clock.now();
  const token = letterToken(mail, letter);
  const subject = await db.transaction().execute(async (tx) => {
    const id = await keepInvitation(tx, request, { account, at, token });
    const notAfter = at + VALID_MS;
    await enqueue(tx, mail, { id: letter, kind: 'invitation', subject: id, at, notAfter });
    return id;
  });
  mail.wake();
  security.staffChanged({ account, subject, reason: 'invited' });
}

/** Keeps an invitation in place of the one before for the address; gives its identifier. */
async function keepInvitation(
  db: Db,
  { name, email, roles }: InviteColleague,
  { account, at, token }: { account: string; at: number; token: string },
): Promise<string> {
  const id = randomId();
  const row = {
    id,
    token_hash: onceTokenHash(token),
    name,
    roles: rolesText(roles),
    created_at: at,
    created_by: account,
    expires_at: at + VALID_MS,
  };
  await db
    .insertInto('staff_invitation')
    .values({ ...row, email })
    .onConflict((conflict) => conflict.column('email').doUpdateSet(row))
    .execute();
  return id;
}

/** Takes an invitation back. Where it is gone already nothing happens. */
export async function withdrawInvitation(
  { db, security }: StaffContext,
  account: string,
  id: string,
): Promise<void> {
  const gone = await db.deleteFrom('staff_invitation').where('id', '=', id).executeTakeFirst();
  if (gone.numDeletedRows === 0n) return;
  security.staffChanged({ account, subject: id, reason: 'invitation-withdrawn' });
}

/** Deletes the invitations whose links no longer work, and addresses that were told. */
export async function forgetExpired({
  db,
  clock,
}: Pick<StaffContext, 'db' | 'clock'>): Promise<void> {
  await db.deleteFrom('staff_invitation').where('expires_at', '<=', clock.now()).execute();
  await forgetAddresses(db, clock.now());
}

/** The invitations whose links still work, by name; the others are forgotten. */
export async function openInvitations(context: StaffContext): Promise<OpenInvitation[]> {
  await forgetExpired(context);
  const rows = await context.db
    .selectFrom('staff_invitation')
    .select(['id', 'name', 'email', 'roles', 'expires_at'])
    .execute();
  return rows
    .map(({ roles, expires_at, ...row }) => ({
      ...row,
      roles: rolesIn(roles),
      expiresAt: new Date(expires_at).toISOString(),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** What a link leads to. @throws AppError `invitation-over` */
export async function lookAtInvitation(
  context: StaffContext,
  token: string,
): Promise<InvitationShown> {
  const { name, email, roles } = await invitationOf(context, token);
  const { profile } = await profileOf(context);
  return { practice: profile.name, name, email, roles: rolesIn(roles) };
}

/**
 * The colleague joins, with the address that was invited. Of two who use the link at once one does.
 * @throws AppError `invitation-over`, `email-taken`
 */
export async function acceptInvitation(
  context: StaffContext,
  { token, name, password }: AcceptInvitation,
): Promise<void> {
  const { db, security } = context;
  const { id, email, roles, token_hash } = await invitationOf(context, token);
  const account = await openAccount(context, { email, name, password });
  const person = await db.transaction().execute(async (tx) => {
    const taken = await tx
      .deleteFrom('staff_invitation')
      .where('id', '=', id)
      .where('token_hash', '=', token_hash)
      .executeTakeFirst();
    if (taken.numDeletedRows === 0n) throw new AppError('invitation-over');
    return addStaffMember(tx, { name, account, roles: rolesIn(roles) });
  });
  security.staffChanged({ account, subject: person, reason: 'joined' });
}

/** @throws AppError `invitation-over` */
async function invitationOf({ db, clock }: StaffContext, token: string) {
  const row = await db
    .selectFrom('staff_invitation')
    .where('token_hash', '=', onceTokenHash(token))
    .where('expires_at', '>', clock.now())
    .selectAll()
    .executeTakeFirst();
  if (!row) throw new AppError('invitation-over');
  return row;
}
