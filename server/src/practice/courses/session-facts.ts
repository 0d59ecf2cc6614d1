import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { formatOf } from '@rapport/shared/rules/session-format.ts';
import { memoryFor } from './course-memory.ts';
import { pactOf } from '../consent/pact.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { seatsOf } from '../people/seats.ts';
import type { Db } from '../../storage/database.ts';
import { findSession, type Session } from '../scheduling/sessions.ts';

/** The number of the group's session before a member's meeting alone; 1 where there is none. */
async function numberBefore(db: Db, { course, startsAt }: Session): Promise<number> {
  const before = await db
    .selectFrom('session')
    .where('course', '=', course)
    .where('only_for', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '<=', startsAt)
    .orderBy('starts_at', 'desc')
    .select('number')
    .limit(1)
    .executeTakeFirst();
  return before?.number ?? 1;
}

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
  const { title, of, approach, phase, kind, startsAt } = session;
  const seats = await seatsOf(db, session);
  return {
    session: id,
    title,
    number: session.onlyFor === null ? session.number : await numberBefore(db, session),
    of,
    approach,
    format: formatOf(session.format, kind),
    phase,
    kind,
    startsAt,
    pact: pactOf(session),
    seats: seats.map(({ seat, role, name }) => ({ seat, role, name })),
    ...(await memoryFor(context, session, seats)),
  };
}
