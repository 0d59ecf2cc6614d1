import { z } from 'zod';

/**
 * A stopwatch on the server's clock: the time counted up to the moment `since`, and, while it
 * runs, that moment (ms since the epoch). Both ends compute the same time from it at any moment.
 */
export const stopwatch = z.strictObject({
  countedMs: z.number().nonnegative(),
  since: z.number().optional(),
});
export type Stopwatch = z.infer<typeof stopwatch>;
