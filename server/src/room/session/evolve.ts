import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import type { Evolve } from '../core/capability.ts';
import type { RoomState } from '../core/state.ts';
import type { SessionSlice } from './state.ts';

export const evolveSession: Evolve<'session'> = (slice, { event }, state) => {
  switch (event.type) {
    case 'session:opened':
      return { ...slice, facts: event.facts };
    case 'session:role-changed': {
      const { seat, role } = event;
      return withSeats(slice, (known) => (known.seat === seat ? { ...known, role } : known));
    }
    case 'care:call-ended':
      return slice.ended && !hasCalls(state, event.seat) ? named(slice, () => '') : slice;
    case 'session:reopened': {
      const names = new Map(event.names?.map(({ seat, name }) => [seat, name]));
      return { ...named(slice, (seat, before) => names.get(seat) ?? before), ended: false };
    }
    default:
      return slice;
  }
};

/** A call for help that is still open needs a name, until it is closed. */
export const sessionAtEnd: Evolve<'session'> = (slice, _timed, state) => ({
  ...(hasCalls(state) ? slice : named(slice, () => '')),
  ended: true,
});

/** Whether a call for help other than this seat's is open. */
const hasCalls = ({ care: { calls } }: RoomState, but?: SeatId): boolean =>
  Object.keys(calls).some((seat) => seat !== but);

/** The slice with other names for people in the practice's records. */
const named = (slice: SessionSlice, name: (seat: SeatId, before: string) => string): SessionSlice =>
  withSeats(slice, (known) => ({ ...known, name: name(known.seat, known.name) }));

type KnownSeat = SessionFacts['seats'][number];

const withSeats = (slice: SessionSlice, change: (known: KnownSeat) => KnownSeat): SessionSlice =>
  slice.facts
    ? { ...slice, facts: { ...slice.facts, seats: slice.facts.seats.map(change) } }
    : slice;
