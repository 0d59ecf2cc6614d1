import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { RoomState } from './state.ts';

/** Whether a device of the seat is connected. */
export const isConnected = (state: RoomState, seat: SeatId): boolean =>
  state.presence.connections[seat] !== undefined;

/** Since when the seat has been without a connection; `undefined` while it has one, or never had. */
export const lostSince = (state: RoomState, seat: SeatId): number | undefined =>
  state.presence.lost[seat];
