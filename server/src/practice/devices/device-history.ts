import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import { deviceHash } from '../../platform/device-hash.ts';
import { lettingsIn } from '../audit/lettings-in.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { codeStanding } from './code-standing.ts';

/** So many times that the person was let in are looked through for the device. */
const REMEMBERED = 4;

interface Shown {
  readonly session: SessionId;
  readonly seat: SeatId;
  readonly invitation: string;
}

/**
 * What is known of a device that shows a link: whether a facilitator let it in, now or one of the
 * last {@link REMEMBERED} times that the person was let in to a session of the course.
 */
export async function deviceHistory(
  context: Pick<PracticeContext, 'db' | 'rooms' | 'linkKey' | 'mail'>,
  { session, seat, invitation }: Shown,
  secret: string,
): Promise<DeviceHistory> {
  const { db, rooms } = context;
  const knows = (one: { session: SessionId; seat: SeatId }) =>
    rooms.wasLetIn(one.session, one.seat, deviceHash(one.session, one.seat, secret));
  // The audit trail may learn a little later of what has just happened.
  if (await knows({ session, seat })) return { is: 'known' };
  const before = await lettingsIn(db, seat, REMEMBERED);
  for (const one of before) if (await knows(one)) return { is: 'known' };
  const code = await codeStanding(context, invitation, secret);
  const shown = { ...(code && { code }) };
  const last = before[0];
  if (!last) return { is: 'first', ...shown };
  const { created_at: madeAt } = await db
    .selectFrom('invitation')
    .where('id', '=', invitation)
    .select('created_at')
    .executeTakeFirstOrThrow();
  return { is: 'new', lastHere: last.at, ...(madeAt > last.at && { newLink: true }), ...shown };
}
