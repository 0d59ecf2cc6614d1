import { z } from 'zod';

/** The group being asked whether someone may sit in. */
export const observersEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('observers:asked'),
    seat: z.string(),
    by: z.string(),
    about: z.string(),
  }),
  z.strictObject({ type: z.literal('observers:cancelled'), seat: z.string() }),
  z.strictObject({
    type: z.literal('observers:answered'),
    seat: z.string(),
    member: z.string(),
    /** Absent once it was erased. */
    agrees: z.boolean().optional(),
  }),
  /** The observer is in the lobby again: not everyone who is inside agrees, or not yet. */
  z.strictObject({ type: z.literal('observers:sent-out'), seat: z.string() }),
]);

declare module '../core/state.ts' {
  interface Events {
    observers: z.infer<typeof observersEvent>;
  }
}
