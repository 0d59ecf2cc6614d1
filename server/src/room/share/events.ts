import { z } from 'zod';

const seat = z.string();

/** Screens being shown. */
export const shareEvent = z.discriminatedUnion('type', [
  z.strictObject({ company: z.string(), type: z.literal('share:started'), seat }),
  z.strictObject({ company: z.string(), type: z.literal('share:stopped') }),
  z.strictObject({ type: z.literal('share:allowed'), seat }),
  z.strictObject({ type: z.literal('share:disallowed'), seat }),
]);

declare module '../core/state.ts' {
  interface Events {
    share: z.infer<typeof shareEvent>;
  }
}
