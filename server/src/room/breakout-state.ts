import { breakoutTask } from '@rapport/shared/contract/breakout.ts';
import type { BreakoutId, SeatId } from '@rapport/shared/contract/ids.ts';
import { pastPair, type PastPair } from '@rapport/shared/contract/session-facts.ts';
import type { Stopwatch } from '@rapport/shared/contract/stopwatch.ts';
import { z } from 'zod';
import type { Groups, Pair } from './breakout-planner.ts';
import { isInSideRoom } from './care-state.ts';
import type { RoomState } from './state.ts';

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
  /** Someone is in another company; without `to`, in the circle. */
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

/** What is settled before breakouts are opened. */
export interface BreakoutSettings {
  readonly minutes: number;
  readonly task?: z.infer<typeof breakoutTask>;
  /** Whether all come back by themselves when time is up. */
  readonly comeBack: boolean;
}

/** Breakouts being planned. */
export interface BreakoutDraft extends BreakoutSettings {
  /** Counts the changes, so that of two who arrange at once only one does. */
  readonly revision: number;
  readonly groups: Groups;
}

/** Breakouts that are open. */
export interface OpenBreakouts {
  /** In the order of their numbers. */
  readonly rooms: readonly BreakoutId[];
  /** Where those are who are not in the circle. */
  readonly seats: Readonly<Record<SeatId, BreakoutId>>;
  /** Those who came back to the circle, or were brought back: nobody sends them away again. */
  readonly returned: readonly SeatId[];
  readonly task?: z.infer<typeof breakoutTask>;
  readonly comeBack: boolean;
  readonly timer: { readonly stopwatch: Stopwatch; readonly seconds: number };
  /** When all come back, ms since the epoch, once that is settled. */
  readonly closesAt?: number;
  /** Since when the breakouts that do so ask for help. */
  readonly help: Readonly<Record<BreakoutId, number>>;
  /** The last line for all of them. */
  readonly word?: { readonly seat: SeatId; readonly text: string; readonly at: number };
  /** Whose voice reaches all of them. */
  readonly speaking?: SeatId;
}

interface BreakoutSlice {
  readonly met: readonly PastPair[];
  readonly apart: readonly Pair[];
  readonly draft?: BreakoutDraft;
  readonly current?: OpenBreakouts;
}

declare module './state.ts' {
  interface Slices {
    breakout: BreakoutSlice;
  }
  interface Events {
    breakout: z.infer<typeof breakoutEvent>;
  }
}

/** The breakouts that are open, if they are. */
export const openBreakouts = (state: RoomState): OpenBreakouts | undefined =>
  state.breakout.current;

/** The breakout that a seat is in; `undefined` when it is in none, or in a side room for now. */
export const breakoutOf = (state: RoomState, seat: SeatId): BreakoutId | undefined =>
  isInSideRoom(state, seat) ? undefined : state.breakout.current?.seats[seat];

/** What a breakout is called: they are counted from 1. */
export const numberOf = (open: OpenBreakouts, room: BreakoutId): number =>
  open.rooms.indexOf(room) + 1;

/** The seats in a breakout. */
export const seatsInBreakout = ({ seats }: OpenBreakouts, room: BreakoutId): SeatId[] =>
  Object.keys(seats).filter((seat) => seats[seat] === room);
