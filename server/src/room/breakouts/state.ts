import type { BreakoutOwnTask, BreakoutTask } from '@rapport/shared/contract/room/breakout.ts';
import type { BreakoutId, SeatId } from '@rapport/shared/contract/ids.ts';
import type { PastPair } from '@rapport/shared/contract/session-facts.ts';
import type { Stopwatch } from '@rapport/shared/contract/stopwatch.ts';
import type { RoomState } from '../core/state.ts';
import type { Groups, Pair } from './planner.ts';
import type { OwnTask } from './tasks.ts';

/** What is settled before breakouts are opened. */
export interface BreakoutSettings {
  readonly minutes: number;
  /** What those breakouts do for which nothing else was chosen. */
  readonly task?: BreakoutTask;
  /** Whether all come back by themselves when time is up. */
  readonly comeBack: boolean;
}

/** Breakouts being planned. */
export interface BreakoutDraft extends BreakoutSettings {
  /** Counts the changes, so that of two who arrange at once only one does. */
  readonly revision: number;
  readonly groups: Groups;
  /** What each of the groups does where that is not the same as for all. */
  readonly own: readonly OwnTask[];
}

/** Breakouts that are open. */
export interface OpenBreakouts {
  /** In the order of their numbers. */
  readonly rooms: readonly BreakoutId[];
  /** Where those are who are not in the main group. */
  readonly seats: Readonly<Record<SeatId, BreakoutId>>;
  /** Those who came back to the main group, or were brought back: nobody sends them away again. */
  readonly returned: readonly SeatId[];
  readonly task?: BreakoutTask;
  /** What those do where that is not the same as for all. */
  readonly own: Readonly<Record<BreakoutId, BreakoutOwnTask>>;
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

declare module '../core/state.ts' {
  interface Slices {
    breakout: BreakoutSlice;
  }
}

/** The breakouts that are open, if they are. */
export const openBreakouts = (state: RoomState): OpenBreakouts | undefined =>
  state.breakout.current;

/** What a breakout is called: they are counted from 1. */
export const numberOf = (open: OpenBreakouts, room: BreakoutId): number =>
  open.rooms.indexOf(room) + 1;

/** The seats in a breakout. */
export const seatsInBreakout = ({ seats }: OpenBreakouts, room: BreakoutId): SeatId[] =>
  Object.keys(seats).filter((seat) => seats[seat] === room);
