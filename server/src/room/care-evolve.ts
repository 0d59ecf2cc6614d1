import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { backWithout } from './care-state.ts';
import type { Happening, RoomState, Slices } from './state.ts';

type Slice = Slices['care'];

/** Who has called for help, and who is in which side room, after something happened. */
export function evolveCare(slice: Slice, { event, at }: Happening, state: RoomState): Slice {
  switch (event.type) {
    case 'care:called':
      return { ...slice, calls: { ...slice.calls, [event.seat]: { since: at } } };
    case 'care:call-ended': {
      const { [event.seat]: _over, ...calls } = slice.calls;
      return { ...slice, calls };
    }
    case 'care:seen': {
      const { seat, by } = event;
      const call = slice.calls[seat];
      return call
        ? { ...slice, calls: { ...slice.calls, [seat]: { ...call, seenBy: by } } }
        : slice;
    }
    case 'care:side-room-opened': {
      const { id, person } = event;
      return { ...slice, rooms: [...slice.rooms, { id, person, since: at }] };
    }
    case 'care:moved': {
      const { seat, room } = event;
      if (room === undefined) return without(slice, seat, state);
      return { ...slice, seats: { ...slice.seats, [seat]: room } };
    }
    // A call outlasts its sender's going: that is when it has to be seen most.
    case 'floor:left':
    case 'floor:removed':
      return without(slice, event.seat, state);
    case 'care:whereabouts': {
      const { seat, text } = event;
      const { [seat]: _before, ...others } = slice.whereabouts;
      return { ...slice, whereabouts: text === '' ? others : { ...others, [seat]: text } };
    }
    case 'session:ended':
      return { calls: {}, rooms: [], seats: {}, whereabouts: {} };
    default:
      return slice;
  }
}

/** The side rooms without this seat. */
function without(slice: Slice, seat: SeatId, state: RoomState): Slice {
  const room = slice.seats[seat];
  if (room === undefined) return slice;
  const gone = [seat, ...backWithout(state, seat)];
  const seats = Object.fromEntries(
    Object.entries(slice.seats).filter(([other]) => !gone.includes(other)),
  );
  const goesOn = Object.values(seats).includes(room);
  return {
    ...slice,
    seats,
    rooms: goesOn ? slice.rooms : slice.rooms.filter(({ id }) => id !== room),
  };
}
