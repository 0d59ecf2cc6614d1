import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { CourseMemory } from '@rapport/shared/contract/session-facts.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { seatsOf, type Seat } from '../people/seats.ts';
import { selectSessions, type Session } from '../scheduling/sessions.ts';

/**
 * What a new room is to know of the course: all that the room of its last session knew, said of
 * this session's seats. Whoever is in the course no more is left out.
 */
export async function memoryFor(
  { db, rooms }: Pick<PracticeContext, 'db' | 'rooms'>,
  session: Session,
  seats: readonly Seat[],
): Promise<Partial<CourseMemory>> {
  const sessions = await selectSessions(db).where('session.course', '=', session.course).execute();
  // What a member's meeting alone knew is not for the group; it is handed on to nobody.
  const before = sessions.findLast(
    (one) =>
      one.movedAt !== null &&
      one.onlyFor === null &&
      (session.onlyFor === null ? one.number < session.number : one.startsAt < session.startsAt),
  );
  if (!before) return {};
  const memory = await rooms.memoryOf(before.id);
  const now = new Map(seats.map(({ membership, seat }) => [membership, seat]));
  const then = new Map(
    (await seatsOf(db, before)).map(({ seat, membership }) => [seat, now.get(membership)]),
  );
  return saidOf((seat) => then.get(seat), memory);
}

/** The same of other seats; what is about somebody who has none is left out. */
function saidOf(
  today: (seat: SeatId) => SeatId | undefined,
  { met, apart, circles }: CourseMemory,
): CourseMemory {
  const pair = ([one, other]: readonly [SeatId, SeatId]): [SeatId, SeatId][] => {
    const [a, b] = [today(one), today(other)];
    return a !== undefined && b !== undefined ? [[a, b]] : [];
  };
  return {
    met: met.flatMap(({ pair: seats, ...rest }) =>
      pair(seats).map((moved) => ({ pair: moved, ...rest })),
    ),
    apart: apart.flatMap(pair),
    circles: circles.flatMap(({ seat: then, versions }) => {
      const seat = today(then);
      return seat === undefined ? [] : [{ seat, versions }];
    }),
  };
}
