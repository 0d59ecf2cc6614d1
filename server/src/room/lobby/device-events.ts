import { deviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import { z } from 'zod';

const about = { id: z.string(), seat: z.string() };

/** Devices of a seat: which one has it, and which others show its link. */
export const deviceEvent = z.discriminatedUnion('type', [
  /** The device has the seat from now on. `instead`: of another one, by its owner's sign-in. */
  z.strictObject({
    type: z.literal('lobby:device-taken'),
    seat: z.string(),
    device: z.string(),
    instead: z.literal(true).optional(),
  }),
  /** Another device shows the link. */
  z.strictObject({ type: z.literal('lobby:device-came'), ...about, device: z.string() }),
  /** What the practice knows of the device of a seat, or of another one by its own name. */
  z.strictObject({
    type: z.literal('lobby:device-looked-up'),
    id: z.string(),
    ...deviceHistory.shape,
  }),
  z.strictObject({
    type: z.literal('lobby:device-knocked'),
    ...about,
    name: z.string(),
    pronouns: z.string(),
    microphone: z.boolean(),
    camera: z.boolean(),
  }),
  /** The seat is the device's now. The one that had it is asked about it, under the name `before`. */
  z.strictObject({
    type: z.literal('lobby:device-admitted'),
    ...about,
    device: z.string(),
    before: z.string(),
  }),
  z.strictObject({ type: z.literal('lobby:device-declined'), ...about }),
  z.strictObject({ type: z.literal('lobby:device-left'), ...about }),
  /** The device that had the seat before says that the new one is the same person's. */
  z.strictObject({ type: z.literal('lobby:device-owned'), ...about }),
  /** It says that it is not. */
  z.strictObject({ type: z.literal('lobby:device-disowned'), ...about }),
  /** The seat's link was withdrawn: no other device shows it any more. */
  z.strictObject({ type: z.literal('lobby:devices-cleared'), seat: z.string() }),
]);
