import { breakoutTask } from '@rapport/shared/contract/room/breakout.ts';
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
    ...settings,
  }),
  z.strictObject({ type: z.literal('breakout:discarded') }),
  z.strictObject({ type: z.literal('breakout:kept-apart'), pair }),
  z.strictObject({ type: z.literal('breakout:allowed-together'), pair }),
  z.strictObject({
    type: z.literal('breakout:opened'),
    rooms: z.array(z.strictObject({ id: z.string(), seats: z.array(z.string()) })),
    /** The session's number, for who was with whom in which. */
    session: z.int(),
    ...settings,
  }),
  /** Someone is in another company; without `to`, in the main group. */
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
