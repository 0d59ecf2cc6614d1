import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Standing } from '@rapport/shared/contract/lobby.ts';
import { z } from 'zod';
import { deviceEvent, type DevicesSlice } from './lobby-devices.ts';

/** Arriving, waiting, and being let in or not. */
export const lobbyEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('lobby:entered'),
    seat: z.string(),
    name: z.string(),
    pronouns: z.string(),
    microphone: z.boolean(),
    camera: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('lobby:admitted'),
    seat: z.string(),
    place: z.int(),
    /** The hash of the secret of the device that was let in. */
    device: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('lobby:declined'), seat: z.string() }),
  z.strictObject({ type: z.literal('lobby:locked') }),
  z.strictObject({ type: z.literal('lobby:unlocked') }),
  deviceEvent,
]);

export interface LobbySeat {
  readonly standing: Exclude<Standing, 'outside'>;
  readonly name: string;
  readonly pronouns: string;
  /** When they came to the lobby, ms since the epoch. */
  readonly since: number;
  /** Their chair; they keep it once they were inside. */
  readonly place?: number;
}

export interface LobbySlice extends DevicesSlice {
  readonly locked: boolean;
  readonly seats: Readonly<Record<SeatId, LobbySeat>>;
}

declare module './state.ts' {
  interface Slices {
    lobby: LobbySlice;
  }
  interface Events {
    lobby: z.infer<typeof lobbyEvent>;
  }
}
