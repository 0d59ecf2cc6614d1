import type { Evolve } from '../core/capability.ts';
import { withoutEnded } from './state.ts';

export const evolveShare: Evolve<'share'> = (before, { event, at }, state) => {
  const slice = withoutEnded(before, state);
  switch (event.type) {
    case 'share:started': {
      const { company: gathering, seat } = event;
      const connection = state.presence.connections[seat];
      if (connection === undefined) return slice;
      return {
        ...slice,
        shares: { ...slice.shares, [gathering]: { seat, since: at, connection } },
      };
    }
    case 'share:stopped': {
      const { [event.company]: _stopped, ...shares } = slice.shares;
      return { ...slice, shares };
    }
    case 'share:allowed':
      return { ...slice, allowed: [...slice.allowed, event.seat] };
    case 'share:disallowed':
      return { ...slice, allowed: slice.allowed.filter((seat) => seat !== event.seat) };
    default:
      return slice;
  }
};
