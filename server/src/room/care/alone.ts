import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Alarm } from '../core/capability.ts';
import { isConnected } from '../core/connected.ts';
import { isLeader } from '../core/facts.ts';
import type { TimedEvent, RoomState, Slices } from '../core/state.ts';
import { evolvePresence } from '../presence/evolve.ts';
import type { OpenSideRoom } from './state.ts';

/** Alone in a side room for so long, ms, and the call for help is open again. */
export const ALONE_AFTER_MS = 10_000;

type Slice = Slices['care'];

/** The side rooms with since when each has been without a facilitator who is connected. */
export function withAlone(slice: Slice, timed: TimedEvent, state: RoomState): Slice {
  if (slice.rooms.length === 0) return slice;
  // Who is connected once this has happened: the state is as it was before.
  const then = { ...state, presence: evolvePresence(state.presence, timed, state) };
  const rooms = slice.rooms.map((room) => afterIt(slice, room, timed.at, then));
  return rooms.every((room, index) => room === slice.rooms[index]) ? slice : { ...slice, rooms };
}

function afterIt(slice: Slice, room: OpenSideRoom, at: number, state: RoomState): OpenSideRoom {
  const { alone, ...rest } = room;
  const isWith = (seat: SeatId) =>
    slice.seats[seat] === room.id && isLeader(state, seat) && isConnected(state, seat);
  if (Object.keys(slice.seats).some(isWith)) return alone ? rest : room;
  const called = alone?.called === true || slice.calls[room.person] !== undefined;
  if (alone?.called === called) return room;
  return { ...room, alone: { since: alone?.since ?? at, called } };
}

/** The next person whose call is opened, as they have been left alone. */
export function leftAlone(state: RoomState): Alarm | undefined {
  const [next] = state.care.rooms
    .flatMap(({ person, alone }) => (alone?.called === false ? [{ person, ...alone }] : []))
    .sort((one, other) => one.since - other.since);
  if (!next) return undefined;
  const { person: seat, since } = next;
  return { at: since + ALONE_AFTER_MS, events: [{ type: 'care:left-alone', seat }] };
}
