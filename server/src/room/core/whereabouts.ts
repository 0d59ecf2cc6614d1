import type { BreakoutId, SeatId } from '@rapport/shared/contract/ids.ts';
import type { RoomState } from './state.ts';

/** The breakout that a seat is in; `undefined` when it is in none, or in a side room for now. */
export const breakoutOf = (state: RoomState, seat: SeatId): BreakoutId | undefined =>
  isInSideRoom(state, seat) ? undefined : state.breakout.current?.seats[seat];

/** The side room that a seat is in; `undefined` when it is in none. */
export const sideRoomOf = (state: RoomState, seat: SeatId): BreakoutId | undefined =>
  state.care.seats[seat];

/** Whether the seat is in a side room. */
export const isInSideRoom = (state: RoomState, seat: SeatId): boolean =>
  sideRoomOf(state, seat) !== undefined;
