import { z } from 'zod';

/** Someone who is not well, and who looks after them. */
export const careEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('care:called'), seat: z.string() }),
  /** The signal is over: taken back, or help has come. */
  z.strictObject({ type: z.literal('care:call-ended'), seat: z.string() }),
  z.strictObject({ type: z.literal('care:seen'), seat: z.string(), by: z.string() }),
  /** A facilitator's page has shown the call. */
  z.strictObject({ type: z.literal('care:shown'), seat: z.string(), by: z.string() }),
  /** For too long the call stood before nobody: the practice's staff are looked for. */
  z.strictObject({ type: z.literal('care:escalated'), seat: z.string() }),
  /** A page of staff outside the room has shown the call, or somebody there has seen it. */
  z.strictObject({ type: z.literal('care:staff-told'), seat: z.string() }),
  z.strictObject({ type: z.literal('care:staff-seen'), seat: z.string() }),
  /** Alone in a side room for too long: their call is open, as if they had called. */
  z.strictObject({ type: z.literal('care:left-alone'), seat: z.string() }),
  z.strictObject({
    type: z.literal('care:side-room-opened'),
    id: z.string(),
    person: z.string(),
    by: z.string(),
  }),
  /** The seat is in the side room; without `room`, where it was before. */
  z.strictObject({
    type: z.literal('care:moved'),
    seat: z.string(),
    room: z.string().optional(),
    /** Who led them back, where it was not themselves. */
    by: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('care:whereabouts'), seat: z.string(), text: z.string() }),
]);

declare module '../core/state.ts' {
  interface Events {
    care: z.infer<typeof careEvent>;
  }
}
