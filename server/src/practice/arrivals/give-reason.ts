import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { AppError } from '../../platform/errors.ts';
import { auditReasonGiven } from '../audit/audit.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { seatsOf, type Seat } from '../people/seats.ts';
import type { Session } from '../scheduling/sessions.ts';
import { lacking } from './arrivals-shown.ts';

/**
 * A facilitator says why a member may come in although something is missing. It is entered in the
 * audit trail, once: where nothing is missing any more, or a reason was given, nothing is.
 * @throws AppError `not-found`
 */
export async function giveReason(
  context: PracticeContext,
  { session, seat: leader }: { session: Session; seat: Seat },
  { seat, reason }: { seat: SeatId; reason: string },
): Promise<void> {
  const { db, clock, clientSeal, rooms } = context;
  const found = (await seatsOf(db, session)).find((one) => one.seat === seat);
  if (found?.role !== 'member') throw new AppError('not-found', 'seat');
  if ((await lacking(context, session.id, [{ seat }])).length === 0) return;
  await auditReasonGiven(
    db,
    clientSeal,
    { at: clock.now(), session: session.id, actor: leader.person, subject: found.person },
    reason,
  );
  rooms.onArrivalChanged(session.id);
}
