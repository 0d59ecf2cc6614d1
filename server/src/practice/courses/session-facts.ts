import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { formatOf } from '@rapport/shared/rules/session-format.ts';
import { memoryFor } from './course-memory.ts';
import { pactOf } from '../consent/pact.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { seatsOf } from '../people/seats.ts';
import { findSession } from '../scheduling/sessions.ts';

/**
 * All that a room is made from.
 * @throws AppError `not-found`
 */
export async function sessionFacts(
  context: Pick<PracticeContext, 'db' | 'rooms'>,
  id: SessionId,
): Promise<SessionFacts> {
  const { db } = context;
  const session = await findSession(db, id);
  const { title, number, of, approach, phase, kind } = session;
  const seats = await seatsOf(db, session);
  return {
    session: id,
    title,
    number,
    of,
    approach,
    format: formatOf(session.format, kind),
    phase,
    kind,
    pact: pactOf(session),
    seats: seats.map(({ seat, role, name }) => ({ seat, role, name })),
    ...(await memoryFor(context, session, seats)),
  };
}
