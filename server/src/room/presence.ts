import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import type { Capability } from './capability.ts';
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

export const presence: Capability<'presence'> = {
  name: 'presence',
  initial: { connections: {}, lost: {} },
  commands: {},
  // Whoever was connected to the host before is not any more.
  takenUp: (state) =>
    Object.keys(state.presence.connections).length > 0 ? [{ type: 'presence:cleared' }] : [],
  evolve(slice, { event, at }) {
    switch (event.type) {
      case 'presence:connected': {
        const { [event.seat]: _since, ...lost } = slice.lost;
        return { connections: { ...slice.connections, [event.seat]: event.connection }, lost };
      }
      case 'presence:disconnected': {
        const { [event.seat]: _gone, ...connections } = slice.connections;
        return { connections, lost: { ...slice.lost, [event.seat]: at } };
      }
      case 'presence:cleared': {
        const gone = Object.keys(slice.connections).map((seat) => [seat, at] as const);
        return { connections: {}, lost: { ...slice.lost, ...Object.fromEntries(gone) } };
      }
      default:
        return slice;
    }
  },
};
