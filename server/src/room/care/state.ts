import type { StaffReach } from '@rapport/shared/contract/room/care.ts';
import type { BreakoutId, SeatId } from '@rapport/shared/contract/ids.ts';
import { isLeader } from '../core/facts.ts';
import type { RoomState } from '../core/state.ts';
import { sideRoomOf } from '../core/whereabouts.ts';

/** The silent signal of a seat. Times are ms since the epoch. */
export interface Call {
  readonly since: number;
  readonly seenBy?: SeatId;
  /** When a facilitator's page first showed it. */
  readonly shownAt?: number;
  /** The facilitators on whose pages it stands now. */
  readonly showing: readonly SeatId[];
  /** Since when it has stood on no such page, unless it does. */
  readonly unshownSince: number;
  readonly escalated?: true;
  readonly staff?: StaffReach;
}

/** A side room: one who is looked after, and the facilitators with them. */
export interface OpenSideRoom {
  readonly id: BreakoutId;
  readonly person: SeatId;
  readonly since: number;
  /** While no facilitator in it is connected. */
  readonly alone?: {
    /** Ms since the epoch. */
    readonly since: number;
    /** A call was open meanwhile: none is opened again. */
    readonly called: boolean;
  };
}

interface CareSlice {
  readonly calls: Readonly<Record<SeatId, Call>>;
  readonly rooms: readonly OpenSideRoom[];
  /** Who is in which side room. Where they were before is kept by whoever knows it. */
  readonly seats: Readonly<Record<SeatId, BreakoutId>>;
  /** Where they are at the moment, as they have said. */
  readonly whereabouts: Readonly<Record<SeatId, string>>;
}

declare module '../core/state.ts' {
  interface Slices {
    care: CareSlice;
  }
}

/** The seats in a side room. */
export const seatsInSideRoom = (state: RoomState, room: BreakoutId): SeatId[] =>
  Object.keys(state.care.seats).filter((seat) => state.care.seats[seat] === room);

/**
 * Who is back where they were once this seat has left its side room: all the others, when it has
 * no person any more, or no facilitator.
 */
export function backWithout(state: RoomState, seat: SeatId): SeatId[] {
  const room = sideRoomOf(state, seat);
  if (room === undefined) return [];
  const left = seatsInSideRoom(state, room).filter((other) => other !== seat);
  const person = state.care.rooms.find(({ id }) => id === room)?.person ?? '';
  return left.includes(person) && left.some((other) => isLeader(state, other)) ? [] : left;
}
