import { z } from 'zod';

const company = z.string();

/** Everyone speaking in turn. */
export const roundEvent = z.discriminatedUnion('type', [
  z.strictObject({
    company,
    type: z.literal('round:started'),
    order: z.array(z.string()),
    seconds: z.int(),
  }),
  /** The turn goes to the next; from the last one, the round is over. */
  z.strictObject({ company, type: z.literal('round:turned') }),
  z.strictObject({ company, type: z.literal('round:passed') }),
  z.strictObject({ company, type: z.literal('round:ended') }),
]);

declare module '../core/state.ts' {
  interface Events {
    round: z.infer<typeof roundEvent>;
  }
}
