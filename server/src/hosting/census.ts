import { seatsInside } from '../room/core/admission.ts';
import { isConnected } from '../room/core/connected.ts';
import { waitingSeats } from '../room/lobby/state.ts';
import type { RoomHost } from './room-host.ts';

/** The rooms of this process, and who is in them. Numbers only. */
export interface RoomCensus {
  /** Rooms that somebody looks at. */
  readonly open: number;
  /** Rooms in memory that nobody looks at. */
  readonly empty: number;
  /** Seats inside, with a connection. */
  readonly inside: number;
  /** Seats in the lobby, with a connection. */
  readonly waiting: number;
  /** Seats inside that have lost their connection. */
  readonly away: number;
  /** Commands and connections that wait for their turn, in all rooms together. */
  readonly queued: number;
}

/** Counts rooms and who is in them. Nobody is inside of a session that has ended. */
export function censusOf(hosts: readonly RoomHost[]): RoomCensus {
  const count = { open: 0, empty: 0, inside: 0, waiting: 0, away: 0, queued: 0 };
  for (const { state, viewers, queued } of hosts) {
    count[viewers > 0 ? 'open' : 'empty'] += 1;
    count.queued += queued;
    if (state.session.ended) continue;
    for (const seat of seatsInside(state)) count[isConnected(state, seat) ? 'inside' : 'away'] += 1;
    count.waiting += waitingSeats(state).filter((seat) => isConnected(state, seat)).length;
  }
  return count;
}
