import { z } from 'zod';
import { recipients } from './state.ts';

/** What people write to each other. */
export const messagesEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('messages:written'),
    message: z.string(),
    seat: z.string(),
    to: recipients,
    /** Empty once it was erased. */
    text: z.string(),
  }),
  z.strictObject({
    type: z.literal('messages:withdrawn'),
    message: z.string(),
    by: z.enum(['writer', 'leaders']),
  }),
  z.strictObject({ type: z.literal('messages:read'), seat: z.string(), upTo: z.string() }),
  z.strictObject({ type: z.literal('messages:hushed') }),
  z.strictObject({ type: z.literal('messages:opened') }),
]);

declare module '../core/state.ts' {
  interface Events {
    messages: z.infer<typeof messagesEvent>;
  }
}
