import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Stopwatch } from '@rapport/shared/contract/stopwatch.ts';
import type { GatheringId } from '../core/gathering.ts';

/** A round under way. */
export interface Round {
  readonly speaker: SeatId;
  readonly next: readonly SeatId[];
  readonly done: readonly SeatId[];
  /** Who has passed once, or took a moment: their turn came again at the end, or will. */
  readonly passed: readonly SeatId[];
  readonly stopwatch: Stopwatch;
  readonly seconds: number;
}

declare module '../core/state.ts' {
  interface Slices {
    /** The round of each gathering that has one. */
    round: Readonly<Record<GatheringId, Round>>;
  }
}
