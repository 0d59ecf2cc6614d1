import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { SessionCommand, SessionView } from '@rapport/shared/contract/session.ts';
import type { Capability } from './capability.ts';
import { isInside, leadsRoom } from './lobby.ts';
import { factsOf, type SessionSlice } from './session-state.ts';
import type { RoomState } from './state.ts';

export const session: Capability<'session', SessionCommand> = {
  name: 'session',
  initial: { ended: false },

  open: (facts) => [{ type: 'session:opened', facts }],

  commands: {
    'session:end': {
      by: leadsRoom,
      when: (state) => !state.session.ended,
      decide: () => [{ type: 'session:ended' }],
    },
    'session:reopen': {
      by: leadsRoom,
      when: (state) => state.session.ended,
      afterEnd: true,
      decide: (_state, _command, { names }) => [
        {
          type: 'session:reopened',
          ...(names ? { names: names.map(({ seat, name }) => ({ seat, name })) } : {}),
        },
      ],
    },
  },

  evolve(slice, { event }, state) {
    switch (event.type) {
      case 'session:opened':
        return { ...slice, facts: event.facts };
      // A call for help that is still open needs a name, until it is closed.
      case 'session:ended':
        return { ...(hasCalls(state) ? slice : named(slice, () => '')), ended: true };
      case 'care:call-ended':
        return slice.ended && !hasCalls(state, event.seat) ? named(slice, () => '') : slice;
      case 'session:reopened': {
        const names = new Map(event.names?.map(({ seat, name }) => [seat, name]));
        return { ...named(slice, (seat, before) => names.get(seat) ?? before), ended: false };
      }
      default:
        return slice;
    }
  },
};

/** Whether a call for help is open, but for this seat's. */
const hasCalls = ({ care: { calls } }: RoomState, but?: SeatId): boolean =>
  Object.keys(calls).some((seat) => seat !== but);

/** The slice with everyone called otherwise by the practice. */
const named = (
  slice: SessionSlice,
  name: (seat: SeatId, before: string) => string,
): SessionSlice =>
  slice.facts
    ? {
        ...slice,
        facts: {
          ...slice.facts,
          seats: slice.facts.seats.map((known) => ({
            ...known,
            name: name(known.seat, known.name),
          })),
        },
      }
    : slice;

/** What anyone with a seat is told of the session; in which phase it is, only those inside. */
export function sessionViewOf(state: RoomState, viewer: SeatId): SessionView {
  const { title, number, of, format, phase } = factsOf(state);
  const { ended } = state.session;
  return { title, number, of, format, ended, ...(isInside(state, viewer) ? { phase } : {}) };
}
