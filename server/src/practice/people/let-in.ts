import { deviceHash } from '../../platform/device-hash.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { latestSeats } from './seats.ts';

/** So many earlier sessions of a course are looked through for a device that was let in. */
const REMEMBERED = 3;

/**
 * Whether a facilitator let a device with this secret in on the person's seat, in this session or
 * one of the {@link REMEMBERED} before it.
 */
export async function wasLetIn(
  { db, rooms }: Pick<PracticeContext, 'db' | 'rooms'>,
  {
    session: now,
    seat: { membership },
  }: { session: { course: string; startsAt: number }; seat: { membership: string } },
  secret: string,
): Promise<boolean> {
  for (const { session, seat } of await latestSeats(db, now, membership, REMEMBERED + 1)) {
    if (await rooms.wasLetIn(session, seat, deviceHash(session, seat, secret))) return true;
  }
  return false;
}
