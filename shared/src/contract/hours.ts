import { z } from 'zod';
import { CRISIS_LIMITS } from './care-limits.ts';
import { optionalLineOfText } from './text.ts';

/** When somebody answers: at every hour, or in words, which may be empty. */
export const hours = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({ kind: z.literal('words'), text: optionalLineOfText(CRISIS_LIMITS.hours) }),
]);
export type Hours = z.infer<typeof hours>;
