import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';

/** A device of the seat has connected; one that was there before is superseded. */
export const connect = (seat: SeatId, connection: string): readonly RoomEvent[] => [
  { type: 'presence:connected', seat, connection },
];

/** A connection has gone. Nothing happens if the seat has gone on to another one already. */
export const disconnect = (
  state: RoomState,
  seat: SeatId,
  connection: string,
): readonly RoomEvent[] =>
  state.presence.connections[seat] === connection
    ? [{ type: 'presence:disconnected', seat, connection }]
    : [];

/** A connection has gone, whosever it was. */
export const disconnectAll = (state: RoomState, connection: string): readonly RoomEvent[] =>
  Object.keys(state.presence.connections).flatMap((seat) => disconnect(state, seat, connection));
