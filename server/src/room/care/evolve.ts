import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { isInside } from '../core/admission.ts';
import type { Evolve } from '../core/capability.ts';
import type { TimedEvent, RoomEvent, RoomState, Slices } from '../core/state.ts';
import { withAlone } from './alone.ts';
import { backWithout, type Call } from './state.ts';

type Slice = Slices['care'];

/** Who has called for help, and who is in which side room, after something happened. */
export function evolveCare(slice: Slice, timed: TimedEvent, state: RoomState): Slice {
  return withAlone(afterIt(slice, timed, state), timed, state);
}

/** A call stays until somebody closes it, and with it where its person is. */
export const careAtEnd: Evolve<'care'> = ({ calls, whereabouts }) => ({
  calls,
  rooms: [],
  seats: {},
  whereabouts: onlyOf(whereabouts, calls),
});

/** Who is back among the others by somebody else's act, in the middle of what they were saying. */
export function exposedByCare(before: Slice, after: Slice, event: RoomEvent): SeatId[] {
  if (before.seats === after.seats) return [];
  const by = event.type === 'care:moved' ? (event.by ?? event.seat) : undefined;
  return Object.keys(before.seats).filter((seat) => !(seat in after.seats) && seat !== by);
}

function afterIt(slice: Slice, { event, at }: TimedEvent, state: RoomState): Slice {
  switch (event.type) {
    case 'care:called':
    case 'care:left-alone':
      return {
        ...slice,
        calls: { ...slice.calls, [event.seat]: { since: at, showing: [], unshownSince: at } },
      };
    case 'care:call-ended': {
      const { [event.seat]: _over, ...calls } = slice.calls;
      return state.session.ended
        ? { ...slice, calls, whereabouts: onlyOf(slice.whereabouts, calls) }
        : { ...slice, calls };
    }
    // The call of a device goes along with it, as far as it has come.
    case 'lobby:device-admitted': {
      const { [event.id]: call, ...calls } = slice.calls;
      return call ? { ...slice, calls: { [event.seat]: call, ...calls } } : slice;
    }
    case 'care:seen':
      return changed(slice, event.seat, () => ({ seenBy: event.by }));
    case 'care:shown':
      return changed(slice, event.seat, ({ shownAt = at, showing }) => ({
        shownAt,
        showing: [...showing.filter((seat) => seat !== event.by), event.by],
      }));
    case 'care:escalated':
      return changed(slice, event.seat, () => ({ escalated: true }));
    case 'care:staff-told':
      return changed(slice, event.seat, ({ staff = 'told' }) => ({ staff }));
    case 'care:staff-seen':
      return changed(slice, event.seat, () => ({ staff: 'seen' }));
    // What stood on a page is gone with the page; one that has just come shows nothing yet.
    case 'presence:connected':
    case 'presence:disconnected':
      return unshown(slice, at, (seat) => seat === event.seat);
    case 'presence:cleared':
      return unshown(slice, at, () => true);
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
      return without(
        unshown(slice, at, (seat) => seat === event.seat),
        event.seat,
        state,
      );
    case 'care:whereabouts': {
      const { seat, text } = event;
      const { [seat]: _before, ...others } = slice.whereabouts;
      return { ...slice, whereabouts: text === '' ? others : { ...others, [seat]: text } };
    }
    // After the end every facilitator is shown the calls; now only those inside are.
    case 'session:reopened':
      return unshown(slice, at, (seat) => !isInside(state, seat));
    default:
      return slice;
  }
}

/** The slice with the call of this seat changed; the same where there is none. */
function changed(slice: Slice, seat: SeatId, change: (call: Call) => Partial<Call>): Slice {
  const call = slice.calls[seat];
  return call
    ? { ...slice, calls: { ...slice.calls, [seat]: { ...call, ...change(call) } } }
    : slice;
}

/** The slice with no call on the pages of these facilitators any more. */
function unshown(slice: Slice, at: number, gone: (seat: SeatId) => boolean): Slice {
  const calls = Object.entries(slice.calls);
  if (!calls.some(([, { showing }]) => showing.some(gone))) return slice;
  const left = calls.map(([seat, call]): [SeatId, Call] => {
    const showing = call.showing.filter((one) => !gone(one));
    const since = call.showing.length > 0 && showing.length === 0 ? at : call.unshownSince;
    return [seat, { ...call, showing, unshownSince: since }];
  });
  return { ...slice, calls: Object.fromEntries(left) };
}

/** What is kept for the seats that have a call. */
const onlyOf = (kept: Slice['whereabouts'], calls: Slice['calls']): Slice['whereabouts'] =>
  Object.fromEntries(Object.entries(kept).filter(([seat]) => calls[seat] !== undefined));

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
