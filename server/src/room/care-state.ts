import type { StaffReach } from '@rapport/shared/contract/care.ts';
import type { BreakoutId, SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import { isLeader } from './session-state.ts';
import type { RoomState } from './state.ts';

/** Someone who is not well, and who looks after them. */
export const careEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('care:called'), seat: z.string() }),
  /** The signal is over: taken back, or help has come. */
  z.strictObject({ type: z.literal('care:call-ended'), seat: z.string() }),
  z.strictObject({ type: z.literal('care:seen'), seat: z.string(), by: z.string() }),
  /** A facilitator's page has shown the call. */
  z.strictObject({ type: z.literal('care:shown'), seat: z.string(), by: z.string() }),
  /** For too long the call stood before nobody: the practice's staff are looked for. */
  z.strictObject({ type: z.literal('care:escalated'), seat: z.string() }),
  /** A page of staff outside the room has shown the call, or somebody there has seen it. */
  z.strictObject({ type: z.literal('care:staff-told'), seat: z.string() }),
  z.strictObject({ type: z.literal('care:staff-seen'), seat: z.string() }),
  z.strictObject({
    type: z.literal('care:side-room-opened'),
    id: z.string(),
    person: z.string(),
    by: z.string(),
  }),
  /** The seat is in the side room; without `room`, where it was before. */
  z.strictObject({
    type: z.literal('care:moved'),
    seat: z.string(),
    room: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('care:whereabouts'), seat: z.string(), text: z.string() }),
]);

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

/** A side room: one who is looked after, and those who lead and are with them. */
export interface OpenSideRoom {
  readonly id: BreakoutId;
  readonly person: SeatId;
  readonly since: number;
}

interface CareSlice {
  readonly calls: Readonly<Record<SeatId, Call>>;
  readonly rooms: readonly OpenSideRoom[];
  /** Who is in which side room. Where they were before is kept by whoever knows it. */
  readonly seats: Readonly<Record<SeatId, BreakoutId>>;
  /** Where they are at the moment, as they have said. */
  readonly whereabouts: Readonly<Record<SeatId, string>>;
}

declare module './state.ts' {
  interface Slices {
    care: CareSlice;
  }
  interface Events {
    care: z.infer<typeof careEvent>;
  }
}

/** The side room that a seat is in; `undefined` when it is in none. */
export const sideRoomOf = (state: RoomState, seat: SeatId): BreakoutId | undefined =>
  state.care.seats[seat];

/** Whether the seat is in a side room. */
export const isInSideRoom = (state: RoomState, seat: SeatId): boolean =>
  sideRoomOf(state, seat) !== undefined;

/** The seats in a side room. */
export const seatsInSideRoom = (state: RoomState, room: BreakoutId): SeatId[] =>
  Object.keys(state.care.seats).filter((seat) => state.care.seats[seat] === room);

/**
 * Who is back where they were once this seat has left its side room: all the others, when it has
 * no person any more, or nobody who leads.
 */
export function backWithout(state: RoomState, seat: SeatId): SeatId[] {
  const room = sideRoomOf(state, seat);
  if (room === undefined) return [];
  const left = seatsInSideRoom(state, room).filter((other) => other !== seat);
  const person = state.care.rooms.find(({ id }) => id === room)?.person ?? '';
  return left.includes(person) && left.some((other) => isLeader(state, other)) ? [] : left;
}
