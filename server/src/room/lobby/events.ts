import { z } from 'zod';
import { deviceEvent } from './device-events.ts';

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

declare module '../core/state.ts' {
  interface Events {
    lobby: z.infer<typeof lobbyEvent>;
  }
}
