import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import { hmac } from '../../platform/secret.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { mailOf } from '../people/mail-of.ts';
import { deviceRuleOf } from './device-rule.ts';
import type {} from '../people/tables.ts';
import type {} from './tables.ts';

type Context = Pick<PracticeContext, 'db' | 'linkKey' | 'mail'>;

/** A device that shows a link, known by a keyed hash of both. */
export const linkedDevice = (
  { linkKey }: Pick<Context, 'linkKey'>,
  invitation: string,
  secret: string,
): string =>
  hmac(linkKey, 'rapport linked device v1', JSON.stringify([invitation, secret])).toString(
    'base64url',
  );

/**
 * Where a device that nobody let in before stands with the code: `entered`, `missing`, or
 * `impossible` where there is no address or no mail server. Nothing where none is asked for: the
 * practice does not, or the link is not a member's.
 */
export async function codeStanding(
  context: Context,
  invitation: string,
  secret: string,
): Promise<DeviceHistory['code']> {
  const { db, mail } = context;
  if (!(await deviceRuleOf(context)).code) return undefined;
  const { person, role } = await db
    .selectFrom('invitation')
    .innerJoin('membership', 'membership.id', 'invitation.membership')
    .where('invitation.id', '=', invitation)
    .select(['membership.person', 'membership.role'])
    .executeTakeFirstOrThrow();
  if (role !== 'member') return undefined;
  const proven = await db
    .selectFrom('proven_device')
    .where('device', '=', linkedDevice(context, invitation, secret))
    .select('device')
    .executeTakeFirst();
  if (proven) return 'entered';
  return mail && (await mailOf(db, person)) !== undefined ? 'missing' : 'impossible';
}
