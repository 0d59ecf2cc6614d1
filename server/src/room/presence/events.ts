import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';

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
  /** Has been inside without a connection for so long that the others go on without them. */
  z.strictObject({ type: z.literal('presence:absent'), seat: z.string() }),
  /** The room was taken up by a host that has no connections yet. */
  z.strictObject({ type: z.literal('presence:cleared') }),
]);

interface PresenceSlice {
  /** The connection of each seat that has one. */
  readonly connections: Readonly<Record<SeatId, string>>;
  /** When each seat that had one and has none now lost it, ms since the epoch. */
  readonly lost: Readonly<Record<SeatId, number>>;
  /** Who has been inside without a connection for long, until they have one. */
  readonly absent: readonly SeatId[];
}

declare module '../core/state.ts' {
  interface Slices {
    presence: PresenceSlice;
  }
  interface Events {
    presence: z.infer<typeof presenceEvent>;
  }
}
