import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { SessionCommand, SessionView } from '@rapport/shared/contract/session.ts';
import type { Capability } from './capability.ts';
import { isInside, leadsRoom } from './lobby.ts';
import { factsOf } from './session-state.ts';
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
      decide: () => [{ type: 'session:reopened' }],
    },
  },

  evolve(slice, { event }) {
    switch (event.type) {
      case 'session:opened':
        return { ...slice, facts: event.facts };
      case 'session:ended':
        return { ...slice, ended: true };
      case 'session:reopened':
        return { ...slice, ended: false };
      default:
        return slice;
    }
  },
};

/** What anyone with a seat is told of the session; in which phase it is, only those inside. */
export function sessionViewOf(state: RoomState, viewer: SeatId): SessionView {
  const { title, number, of, format, phase } = factsOf(state);
  const { ended } = state.session;
  return { title, number, of, format, ended, ...(isInside(state, viewer) ? { phase } : {}) };
}
