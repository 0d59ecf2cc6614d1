import { z } from 'zod';
import { seatId } from '../ids.ts';
import { membershipRole } from '../practice.ts';

/** Commands of the floor: microphone, camera, hand, and going. */
const floorCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('floor:mute') }),
  z.strictObject({ type: z.literal('floor:unmute') }),
  z.strictObject({ type: z.literal('floor:mute-seat'), seat: seatId }),
  z.strictObject({ type: z.literal('floor:camera-on') }),
  z.strictObject({ type: z.literal('floor:camera-off') }),
  z.strictObject({ type: z.literal('floor:raise-hand') }),
  z.strictObject({ type: z.literal('floor:lower-hand') }),
  z.strictObject({ type: z.literal('floor:lower-seat-hand'), seat: seatId }),
  z.strictObject({ type: z.literal('floor:leave') }),
  z.strictObject({ type: z.literal('floor:remove'), seat: seatId }),
]);
export type FloorCommand = z.infer<typeof floorCommand>;

const floorSeat = z.strictObject({
  name: z.string(),
  pronouns: z.string(),
  role: membershipRole,
  /** The chair, 0 upwards: the same on every screen, kept through reconnects. */
  place: z.int(),
  connected: z.boolean(),
  /** Without a connection for so long that the others go on without them; their place is kept. */
  absent: z.literal(true).optional(),
  microphone: z.boolean(),
  camera: z.boolean(),
  /** When the hand went up, ms since the epoch; absent while it is down. */
  handSince: z.number().optional(),
});

/** The people in the room, by seat. Only those inside are sent this. */
const floorView = z.strictObject({ seats: z.record(seatId, floorSeat) });
export type FloorView = z.infer<typeof floorView>;
export type FloorSeat = z.infer<typeof floorSeat>;

/** This part of a room, for the table of all parts. */
export const floor = { commands: floorCommand, view: floorView };
