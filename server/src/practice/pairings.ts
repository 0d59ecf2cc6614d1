import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import type { PracticeContext } from './practice-context.ts';
import { seatsOf, type Seat } from './seats.ts';
import { selectSessions, type Session } from './sessions.ts';

/**
 * What a new room is to know of pairings: all that the room of the course's last session knew,
 * said of this session's seats. Whoever is in the course no more is left out.
 */
export async function pairingsFor(
  { db, rooms }: Pick<PracticeContext, 'db' | 'rooms'>,
  session: Session,
  seats: readonly Seat[],
): Promise<Pick<SessionFacts, 'met' | 'apart'>> {
  const sessions = await selectSessions(db).where('session.course', '=', session.course).execute();
  const before = sessions
    .filter(({ number, movedAt }) => movedAt !== null && number < session.number)
    .sort((one, other) => other.number - one.number)[0];
  if (!before) return {};
  const { met, apart } = await rooms.pairingsOf(before.id);
  if (met.length + apart.length === 0) return {};

  const now = new Map(seats.map(({ membership, seat }) => [membership, seat]));
  const then = new Map(
    (await seatsOf(db, before)).map(({ seat, membership }) => [seat, now.get(membership)]),
  );
  const today = ([one, other]: readonly [SeatId, SeatId]): [SeatId, SeatId][] => {
    const [a, b] = [then.get(one), then.get(other)];
    return a !== undefined && b !== undefined ? [[a, b]] : [];
  };
  return {
    met: met.flatMap(({ pair, ...rest }) => today(pair).map((moved) => ({ pair: moved, ...rest }))),
    apart: apart.flatMap(today),
  };
}
