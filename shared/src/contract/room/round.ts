import { z } from 'zod';
import { seatId } from '../ids.ts';
import { stopwatch } from '../stopwatch.ts';
import { ROUND_LIMITS } from './round-limits.ts';

/** Commands of a round, in which everyone speaks in turn. `from` is whose turn the sender saw. */
const roundCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('round:start'),
    seconds: z.int().min(ROUND_LIMITS.shortest).max(ROUND_LIMITS.longest),
  }),
  /** On to the next: by whose turn it is, and by those who run it. The last one ends the round. */
  z.strictObject({ type: z.literal('round:next'), from: seatId }),
  /** Not now: one's turn comes again at the end, once; the second time it is over. */
  z.strictObject({ type: z.literal('round:pass') }),
  z.strictObject({ type: z.literal('round:end') }),
]);
export type RoundCommand = z.infer<typeof roundCommand>;

/** The round, the same for everyone in it. */
const roundView = z.strictObject({
  speaker: seatId,
  /** Who comes after, in order. */
  next: z.array(seatId),
  /** Who has spoken. */
  done: z.array(seatId),
  /** The time since the turn began, and how long one is meant to be, in seconds. */
  stopwatch,
  seconds: z.int(),
});
export type RoundView = z.infer<typeof roundView>;

/** This part of a room, for the table of all parts. */
export const round = { commands: roundCommand, view: roundView };
