import type { SetUp } from '@rapport/shared/contract/staff.ts';
import { z } from 'zod';
import { AppError } from '../../platform/errors.ts';
import { arrivalRuleOf, keepArrivalRule } from '../care/arrival-rule.ts';
import { createProfileDesk, profileOf } from '../care/practice-profile.ts';
import { getSetting, putSetting, takeSetting } from '../core/settings.ts';
import { openAccount } from './open-account.ts';
import { onceToken, onceTokenHash } from './once-token.ts';
import { hasAdministrator } from './roles.ts';
import type { StaffContext } from './staff-context.ts';
import { addStaffMember } from './staff-members.ts';

/** Where the hash of the set-up link's secret is kept among the settings. */
const KEY = 'set-up';
const stored = z.object({ hash: z.string() });

/**
 * The link that makes the first administrator: a new one each time, and the one before opens
 * nothing any more. Nothing where there is an administrator.
 */
export async function setUpLink({
  db,
  publicUrl,
}: Pick<StaffContext, 'db' | 'publicUrl'>): Promise<string | undefined> {
  if (await hasAdministrator(db)) {
    await takeSetting(db, KEY);
    return undefined;
  }
  const token = onceToken();
  await putSetting(db, KEY, { hash: onceTokenHash(token) });
  return `${publicUrl}/set-up#${token}`;
}

/**
 * Makes the practice and its first administrator. Of two who use the link at once one does.
 * @throws AppError `set-up-over` where the link is not the newest, or was used; `email-taken`
 */
export async function setUp(context: StaffContext, request: SetUp): Promise<void> {
  const { db, security, onSetUp } = context;
  const hash = onceTokenHash(request.token);
  if ((await getSetting(db, KEY, stored))?.hash !== hash) throw new AppError('set-up-over');
  const { email, name, password } = request;
  const account = await openAccount(context, { email, name, password });
  const person = await db.transaction().execute(async (tx) => {
    if (!(await takeSetting(tx, KEY, { hash }))) throw new AppError('set-up-over');
    return addStaffMember(tx, {
      name,
      account,
      roles: request.alsoTherapist ? ['administrator', 'therapist'] : ['administrator'],
    });
  });
  security.staffChanged({ account, subject: person, reason: 'set-up' });
  await onSetUp();
  await nameThePractice(context, account, request);
}

/** It is changed again on its own page; so what breaks off before this loses nothing else. */
async function nameThePractice(
  context: StaffContext,
  account: string,
  { practice, country, timeZone, phone }: SetUp,
): Promise<void> {
  const { profile, revision } = await profileOf(context);
  await createProfileDesk(context).keep(account, {
    revision,
    profile: { ...profile, name: practice, country, timeZone, phone },
  });
  // Who begins now asks; who was here before was never told of it, and decides for themselves.
  const { revision: decided } = await arrivalRuleOf(context);
  if (decided === 0) await keepArrivalRule(context, account, { revision: 0, asking: 'asked' });
}
