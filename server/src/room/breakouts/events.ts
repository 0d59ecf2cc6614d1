import { breakoutOwnTask, breakoutTask } from '@rapport/shared/contract/room/breakout.ts';
import { pastPair } from '@rapport/shared/contract/session-facts.ts';
import { z } from 'zod';

const pair = z.tuple([z.string(), z.string()]);

/** What a set of breakouts is for. */
const settings = {
  minutes: z.int(),
  task: breakoutTask.optional(),
  comeBack: z.boolean(),
};

/** Breakouts being planned, open, and closed again. */
export const breakoutEvent = z.discriminatedUnion('type', [
  /** What is known from earlier sessions of the course. */
  z.strictObject({
    type: z.literal('breakout:remembered'),
    met: z.array(pastPair),
    apart: z.array(pair),
  }),
  z.strictObject({
    type: z.literal('breakout:drafted'),
    groups: z.array(z.array(z.string())),
    /** Which group of the draft before each of them was; without it, the one at its place. */
    was: z.array(z.int().nullable()).optional(),
    ...settings,
  }),
  /** What a group of the draft does, by its place; without `task`, the same as all. */
  z.strictObject({
    type: z.literal('breakout:assigned'),
    group: z.int(),
    task: breakoutOwnTask.optional(),
  }),
  z.strictObject({ type: z.literal('breakout:discarded') }),
  z.strictObject({ type: z.literal('breakout:kept-apart'), pair }),
  z.strictObject({ type: z.literal('breakout:allowed-together'), pair }),
  z.strictObject({
    type: z.literal('breakout:opened'),
    rooms: z.array(
      z.strictObject({
        id: z.string(),
        seats: z.array(z.string()),
        /** Where it is not the same as for all. */
        task: breakoutOwnTask.optional(),
      }),
    ),
    /** The session's number, for who was with whom in which. */
    session: z.int(),
    ...settings,
  }),
  /** Someone is in another gathering; without `to`, in the main group. */
  z.strictObject({
    type: z.literal('breakout:moved'),
    seat: z.string(),
    to: z.string().optional(),
  }),
  /** One more breakout, for people who found company only later. */
  z.strictObject({ type: z.literal('breakout:added'), id: z.string() }),
  z.strictObject({ type: z.literal('breakout:told'), seat: z.string(), text: z.string() }),
  z.strictObject({ type: z.literal('breakout:speaking-begun'), seat: z.string() }),
  z.strictObject({ type: z.literal('breakout:speaking-ended') }),
  z.strictObject({ type: z.literal('breakout:extended'), seconds: z.number() }),
  z.strictObject({ type: z.literal('breakout:closing'), seconds: z.number() }),
  z.strictObject({ type: z.literal('breakout:stayed') }),
  z.strictObject({ type: z.literal('breakout:help-asked'), room: z.string() }),
  z.strictObject({ type: z.literal('breakout:help-withdrawn'), room: z.string() }),
  z.strictObject({ type: z.literal('breakout:closed') }),
]);

declare module '../core/state.ts' {
  interface Events {
    breakout: z.infer<typeof breakoutEvent>;
  }
}
