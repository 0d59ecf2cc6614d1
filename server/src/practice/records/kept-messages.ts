import type { KeptMessage } from '@rapport/shared/contract/rest.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { seatsOf, type Seat } from '../people/seats.ts';
import type { Session } from '../scheduling/sessions.ts';

/**
 * What was kept of a session's messages for this seat to read. People are named as the practice
 * knows them: what they called themselves in the session was erased at its end.
 */
export async function keptMessages(
  { db, rooms }: Pick<PracticeContext, 'db' | 'rooms'>,
  { session, seat }: { session: Session; seat: Seat },
): Promise<KeptMessage[]> {
  const kept = await rooms.keptMessages(session.id, seat.seat);
  const names = new Map((await seatsOf(db, session)).map((known) => [known.seat, known.name]));
  const nameOf = (one: SeatId): string => names.get(one) ?? '';
  return kept.map(({ by, at, text, to, person }) => ({
    name: nameOf(by),
    at,
    text,
    to,
    ...(person === undefined ? {} : { person: nameOf(person) }),
  }));
}
