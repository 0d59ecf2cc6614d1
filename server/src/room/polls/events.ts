import { pollAudience, pollKind, pollValue } from '@rapport/shared/contract/room/polls.ts';
import { z } from 'zod';

const poll = z.string();

/** Short questions, and what is answered. */
export const pollEvent = z.discriminatedUnion('type', [
  z.strictObject({
    company: z.string(),
    type: z.literal('poll:asked'),
    poll,
    kind: pollKind,
    audience: pollAudience,
    question: z.string(),
  }),
  /** An answer with its owner; without a value once it was erased. */
  z.strictObject({
    type: z.literal('poll:answered'),
    poll,
    seat: z.string(),
    value: pollValue.optional(),
  }),
  /** An anonymous answer. It is never stored: by order, time or command it would tell whose it is. */
  z.strictObject({ type: z.literal('poll:cast'), poll, seat: z.string(), value: pollValue }),
  // As streams of older versions have it: somebody has answered, and what was answered.
  z.strictObject({ type: z.literal('poll:took-part'), poll, seat: z.string() }),
  z.strictObject({ type: z.literal('poll:counted'), poll, value: pollValue.optional() }),
  z.strictObject({ type: z.literal('poll:skipped'), poll, seat: z.string() }),
  z.strictObject({
    type: z.literal('poll:closed'),
    poll,
    /** The anonymous answers, by their values, where there are enough of them. */
    values: z.array(pollValue),
    /** Who gave them, in an order that tells nothing. */
    tookPart: z.array(z.string()).optional(),
  }),
  /** The room was taken up anew, without the anonymous answers that it had: all are asked again. */
  z.strictObject({ type: z.literal('poll:asked-again'), poll }),
  z.strictObject({ type: z.literal('poll:put-away'), poll }),
]);

declare module '../core/state.ts' {
  interface Events {
    polls: z.infer<typeof pollEvent>;
  }
}
