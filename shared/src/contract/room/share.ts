import { z } from 'zod';
import { seatId } from '../ids.ts';

/** Commands of showing one's screen to those one is together with. */
const shareCommand = z.discriminatedUnion('type', [
  /** Sent once the person has chosen in their browser what to show. */
  z.strictObject({ type: z.literal('share:start') }),
  z.strictObject({ type: z.literal('share:stop') }),
  /** Stops someone else. */
  z.strictObject({ type: z.literal('share:stop-seat'), seat: seatId }),
  /** Lets a member show their screen in the main group whenever they like, until it is taken back. */
  z.strictObject({ type: z.literal('share:allow'), seat: seatId }),
  z.strictObject({ type: z.literal('share:disallow'), seat: seatId }),
]);
export type ShareCommand = z.infer<typeof shareCommand>;

/** Who shows their screen to the viewer's gathering; absent while nobody does. */
const shareView = z.strictObject({
  seat: seatId,
  /** Ms since the epoch on the server's clock. */
  since: z.number(),
});
export type ShareView = z.infer<typeof shareView>;

/** This part of a room, for the table of all parts. */
export const share = { commands: shareCommand, view: shareView };
