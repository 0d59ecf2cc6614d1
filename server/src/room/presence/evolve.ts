import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Evolve } from '../core/capability.ts';
import { roleOf } from '../core/facts.ts';
import type { RoomState } from '../core/state.ts';

/** Since when seats are without a connection. Of other devices that is nobody's business. */
const since = (ids: readonly string[], at: number, state: RoomState): Record<SeatId, number> =>
  Object.fromEntries(
    ids.filter((id) => roleOf(state, id) !== undefined).map((id) => [id, at] as const),
  );

export const evolvePresence: Evolve<'presence'> = (slice, { event, at }, state) => {
  switch (event.type) {
    case 'presence:connected': {
      const { [event.seat]: _since, ...lost } = slice.lost;
      return { connections: { ...slice.connections, [event.seat]: event.connection }, lost };
    }
    case 'presence:disconnected': {
      const { [event.seat]: _gone, ...connections } = slice.connections;
      return { connections, lost: { ...slice.lost, ...since([event.seat], at, state) } };
    }
    case 'presence:cleared': {
      const gone = since(Object.keys(slice.connections), at, state);
      return { connections: {}, lost: { ...slice.lost, ...gone } };
    }
    default:
      return slice;
  }
};
