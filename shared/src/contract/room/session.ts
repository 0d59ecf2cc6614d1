import { z } from 'zod';
import { format, phase } from '../practice.ts';

/** Commands on the session as a whole. */
const sessionCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('session:end') }),
  z.strictObject({ type: z.literal('session:reopen') }),
]);
export type SessionCommand = z.infer<typeof sessionCommand>;

/** What anyone with a seat may know of the session, in the lobby too. */
const sessionView = z.strictObject({
  title: z.string(),
  /** Its place in the course, of so many; a session of a member alone has none. */
  number: z.int().optional(),
  of: z.int().optional(),
  format,
  /** Only for those inside the room. */
  phase: phase.optional(),
  ended: z.boolean(),
  /**
   * Since when no facilitator is connected anywhere in the room, ms since the epoch; 0 where the
   * last of them has left. Only for those inside who do not facilitate themselves.
   */
  unled: z.number().optional(),
});
export type SessionView = z.infer<typeof sessionView>;

/** This part of a room, for the table of all parts. */
export const session = { commands: sessionCommand, view: sessionView };
