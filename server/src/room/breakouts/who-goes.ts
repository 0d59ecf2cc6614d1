import type { BreakoutId, SeatId } from '@rapport/shared/contract/ids.ts';
import { isConnected, lostSince } from '../core/connected.ts';
import { isLeader } from '../core/facts.ts';
import { MAIN_GROUP, seatsIn, takesPart } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';
import type { OpenBreakouts } from './state.ts';

/** Whether the seat goes to breakouts: it takes part and does not lead. */
export const goesAlong = (state: RoomState, seat: SeatId): boolean =>
  takesPart(state, seat) && !isLeader(state, seat);

/** Those who are in a breakout with nobody they could talk to. */
export const loneSeats = (state: RoomState, open: OpenBreakouts): SeatId[] =>
  open.rooms.flatMap((room) => {
    const there = seatsIn(state, room).filter((seat) => isConnected(state, seat));
    return there.length === 1 ? there.filter((seat) => goesAlong(state, seat)) : [];
  });

/**
 * Since when the others in somebody's breakout are away; `undefined` where nobody else belongs
 * there. A lost connection, or a restart of the server, takes people away for seconds.
 */
export function companyAwaySince(state: RoomState, room: BreakoutId): number | undefined {
  const away = seatsIn(state, room).flatMap((seat) => lostSince(state, seat) ?? []);
  return away.length > 0 ? Math.max(...away) : undefined;
}

/** Those who could be in a breakout, are in none, and did not come back by their own choice. */
export const leftSeats = (state: RoomState, open: OpenBreakouts): SeatId[] =>
  seatsIn(state, MAIN_GROUP).filter(
    (seat) => goesAlong(state, seat) && isConnected(state, seat) && !open.returned.includes(seat),
  );
