import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Evolve } from '../core/capability.ts';
import { roleOf } from '../core/facts.ts';
import type { RoomState } from '../core/state.ts';

/** Since when seats are without a connection. For other devices this is not noted. */
const since = (ids: readonly string[], at: number, state: RoomState): Record<SeatId, number> =>
  Object.fromEntries(
    ids.filter((id) => roleOf(state, id) !== undefined).map((id) => [id, at] as const),
  );

export const evolvePresence: Evolve<'presence'> = (slice, { event, at }, state) => {
  switch (event.type) {
    case 'presence:connected': {
      const { [event.seat]: _since, ...lost } = slice.lost;
      return {
        connections: { ...slice.connections, [event.seat]: event.connection },
        lost,
        absent: slice.absent.filter((seat) => seat !== event.seat),
      };
    }
    case 'presence:disconnected': {
      const { [event.seat]: _gone, ...connections } = slice.connections;
      return { ...slice, connections, lost: { ...slice.lost, ...since([event.seat], at, state) } };
    }
    case 'presence:cleared': {
      const gone = since(Object.keys(slice.connections), at, state);
      return { ...slice, connections: {}, lost: { ...slice.lost, ...gone } };
    }
    case 'presence:absent':
      return { ...slice, absent: [...slice.absent, event.seat] };
    // Whoever leaves is no longer waited for.
    case 'floor:left':
    case 'floor:removed':
      return slice.absent.includes(event.seat)
        ? { ...slice, absent: slice.absent.filter((seat) => seat !== event.seat) }
        : slice;
    default:
      return slice;
  }
};
