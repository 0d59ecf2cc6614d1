import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Standing } from '@rapport/shared/contract/room/lobby.ts';
import { seatsThat } from '../core/admission.ts';
import type { RoomState } from '../core/state.ts';
import type { DevicesSlice } from './devices.ts';

export interface LobbySeat {
  readonly standing: Standing;
  readonly name: string;
  readonly pronouns: string;
  /** When they came to the lobby, ms since the epoch. */
  readonly since: number;
  /** Since when they stand where they do, ms since the epoch. */
  readonly standsSince: number;
  /** Their chair; they keep it once they were inside. */
  readonly place?: number;
}

export interface LobbySlice extends DevicesSlice {
  readonly locked: boolean;
  readonly seats: Readonly<Record<SeatId, LobbySeat>>;
}

declare module '../core/state.ts' {
  interface Slices {
    lobby: LobbySlice;
  }
}

/** The seats in the lobby, connected or not. */
export const waitingSeats = (state: RoomState): SeatId[] => seatsThat(state, 'waiting');

/** By time of arrival; of two who came in the same millisecond, always the same one first. */
export const inOrderOfArrival = (state: RoomState, seats: SeatId[]): SeatId[] =>
  seats.sort(
    (a, b) =>
      (state.lobby.seats[a]?.since ?? 0) - (state.lobby.seats[b]?.since ?? 0) || (a < b ? -1 : 1),
  );
