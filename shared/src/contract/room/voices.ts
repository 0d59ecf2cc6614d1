import { z } from 'zod';
import { seatId } from '../ids.ts';
import { membershipRole } from '../practice.ts';

const voice = z.strictObject({
  name: z.string(),
  role: membershipRole,
  /** The chair, 0 upwards. */
  place: z.int(),
  /** How long they have spoken in this session, in ms. */
  ms: z.int(),
  /** When they last spoke, ms since the epoch, ten seconds at most behind; absent for who has not. */
  lastAt: z.number().optional(),
});

/** Who has spoken how long, wherever they are in the room. Only facilitators are sent this. */
const voicesView = z.strictObject({ seats: z.record(seatId, voice) });
export type VoicesView = z.infer<typeof voicesView>;

/** This part of a room, for the table of all parts. */
export const voices = { view: voicesView };
