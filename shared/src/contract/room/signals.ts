import { z } from 'zod';
import { seatId } from '../ids.ts';

/** What can be said without a word, while someone else speaks. */
export const reactionKind = z.enum(['heart', 'nod', 'same', 'thanks', 'glad']);
export type ReactionKind = z.infer<typeof reactionKind>;

/** Commands of quiet signs: a reaction that fades, and a moment for oneself. */
const signalsCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('signal:react'), kind: reactionKind }),
  /** They would rather not be addressed for a while. */
  z.strictObject({ type: z.literal('signal:moment') }),
  z.strictObject({ type: z.literal('signal:moment-over') }),
]);
export type SignalsCommand = z.infer<typeof signalsCommand>;

const signs = z.strictObject({
  /** Gone again by itself after a few seconds. */
  reaction: z.strictObject({ kind: reactionKind, at: z.number() }).optional(),
  /** Since when they take a moment, ms since the epoch. */
  moment: z.number().optional(),
});

/** The quiet signs of those who are together; nothing where there are none. */
const signalsView = z.strictObject({
  seats: z.record(seatId, signs),
  /** Everyone who takes a moment, wherever they are in the room: only for facilitators. */
  moments: z.record(seatId, z.strictObject({ name: z.string(), since: z.number() })).optional(),
});
export type SignalsView = z.infer<typeof signalsView>;

/** This part of a room, for the table of all parts. */
export const signals = { commands: signalsCommand, view: signalsView };
