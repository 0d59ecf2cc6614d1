import { z } from 'zod';

/**
 * What the practice knows of a device that shows a link. `known`: a facilitator let it in with this
 * link before; `new`: the person was let in before, and not on this device; `first`: nobody was ever
 * let in on this place of theirs in the course.
 */
export const deviceHistory = z.strictObject({
  is: z.enum(['known', 'new', 'first']),
  /** When the person was let in last, ms since the epoch. */
  lastHere: z.number().optional(),
  /** The link was made since: no device can be known by it. */
  newLink: z.literal(true).optional(),
  /**
   * Whether the code was entered that was sent to the client; absent where none is asked for.
   * `impossible`: none could be sent.
   */
  code: z.enum(['entered', 'missing', 'impossible']).optional(),
});
export type DeviceHistory = z.infer<typeof deviceHistory>;
