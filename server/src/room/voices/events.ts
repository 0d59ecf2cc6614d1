import { z } from 'zod';

/** How long people were heard since the last such event, in ms by seat. */
export const voicesEvent = z.strictObject({
  type: z.literal('voices:spoken'),
  ms: z.record(z.string(), z.int()),
});

declare module '../core/state.ts' {
  interface Events {
    voices: z.infer<typeof voicesEvent>;
  }
}
