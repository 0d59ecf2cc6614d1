import { seatsInside } from '../core/admission.ts';
import { isConnected, lostSince } from '../core/connected.ts';
import { isLeader } from '../core/facts.ts';
import { memoized } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';

/**
 * Since when no facilitator is connected anywhere in the room, ms since the epoch: 0 where the last
 * of them has left, `undefined` while one is here.
 */
export const unledSince = memoized(
  (state) => [state.session, state.lobby, state.presence],
  (state: RoomState): number | undefined => {
    const leaders = seatsInside(state).filter((seat) => isLeader(state, seat));
    if (leaders.some((seat) => isConnected(state, seat))) return undefined;
    return Math.max(0, ...leaders.map((seat) => lostSince(state, seat) ?? 0));
  },
);
