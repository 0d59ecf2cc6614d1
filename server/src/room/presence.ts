import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import type { Capability } from './capability.ts';
import { roleOf } from './session-state.ts';
import type { RoomEvent, RoomState } from './state.ts';

/** Devices coming and going. A seat has one connection at a time; the newest counts. */
export const presenceEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('presence:connected'),
    seat: z.string(),
    connection: z.string(),
  }),
  z.strictObject({
    type: z.literal('presence:disconnected'),
    seat: z.string(),
    connection: z.string(),
  }),
  /** The room was taken up by a host that has no connections yet. */
  z.strictObject({ type: z.literal('presence:cleared') }),
]);

interface PresenceSlice {
  /** The connection of each seat that has one. */
  readonly connections: Readonly<Record<SeatId, string>>;
  /** When each seat that had one and has none now lost it, ms since the epoch. */
  readonly lost: Readonly<Record<SeatId, number>>;
}

declare module './state.ts' {
  interface Slices {
    presence: PresenceSlice;
  }
  interface Events {
    presence: z.infer<typeof presenceEvent>;
  }
}

/** Whether a device of the seat is connected. */
export const isConnected = (state: RoomState, seat: SeatId): boolean =>
  state.presence.connections[seat] !== undefined;

/** Since when the seat has been without a connection; `undefined` while it has one, or never had. */
export const lostSince = (state: RoomState, seat: SeatId): number | undefined =>
  state.presence.lost[seat];

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

/** Since when seats are without a connection. Of other devices that is nobody's business. */
const since = (ids: readonly string[], at: number, state: RoomState): Record<SeatId, number> =>
  Object.fromEntries(
    ids.filter((id) => roleOf(state, id) !== undefined).map((id) => [id, at] as const),
  );

export const presence: Capability<'presence'> = {
  name: 'presence',
  initial: { connections: {}, lost: {} },
  commands: {},
  // Whoever was connected to the host before is not any more.
  takenUp: (state) =>
    Object.keys(state.presence.connections).length > 0 ? [{ type: 'presence:cleared' }] : [],
  evolve(slice, { event, at }, state) {
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
  },
};
