import { reactionKind } from '@rapport/shared/contract/room/signals.ts';
import { z } from 'zod';

/** What is said without a word. */
export const signalsEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('signal:reacted'),
    seat: z.string(),
    /** Absent once it was erased. */
    kind: reactionKind.optional(),
    /** Who played a scene at that moment that the seat watched unseen. */
    unseenBy: z.array(z.string()).optional(),
  }),
  z.strictObject({ type: z.literal('signal:faded'), seats: z.array(z.string()) }),
  z.strictObject({ type: z.literal('signal:moment-begun'), seat: z.string() }),
  z.strictObject({ type: z.literal('signal:moment-ended'), seat: z.string() }),
]);

declare module '../core/state.ts' {
  interface Events {
    signals: z.infer<typeof signalsEvent>;
  }
}
