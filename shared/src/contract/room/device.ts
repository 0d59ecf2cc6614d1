import { z } from 'zod';

/** What a device is told that shows a link and does not have its seat. */
const deviceView = z.strictObject({
  /**
   * `new`: it knocks, and has to be let in. `asked`: another device was let in on its seat, and it
   * is asked whether that was the same person. `elsewhere`: it was.
   */
  is: z.enum(['new', 'asked', 'elsewhere']),
});
export type DeviceView = z.infer<typeof deviceView>;

/** This part of a room, for the table of all parts. */
export const device = { view: deviceView };
