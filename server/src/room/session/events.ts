import { membershipRole } from '@rapport/shared/contract/practice.ts';
import { sessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { z } from 'zod';

/** What happens to the session as a whole. */
export const sessionEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('session:opened'), facts: sessionFacts }),
  /** The practice has given the seat another role since the room was opened. */
  z.strictObject({
    type: z.literal('session:role-changed'),
    seat: z.string(),
    role: membershipRole,
    /** They were in the room or its lobby, and their page comes again by itself. */
    wasThere: z.literal(true).optional(),
  }),
  /** A node has taken up the room. The higher of two tokens is the later one. */
  z.strictObject({ type: z.literal('session:hosted'), token: z.int().positive() }),
  z.strictObject({ type: z.literal('session:ended') }),
  z.strictObject({
    type: z.literal('session:reopened'),
    /** What the practice calls people: those of the stream were erased at the end. */
    names: z.array(z.strictObject({ seat: z.string(), name: z.string() })).optional(),
  }),
]);

declare module '../core/state.ts' {
  interface Events {
    session: z.infer<typeof sessionEvent>;
  }
}
