import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { ReactionKind } from '@rapport/shared/contract/room/signals.ts';
import type { RoomState, Slices } from '../core/state.ts';

/** The last reaction of a seat, until it fades. */
interface Reaction {
  readonly kind: ReactionKind;
  readonly at: number;
  readonly unseenBy: readonly SeatId[];
}

declare module '../core/state.ts' {
  interface Slices {
    signals: {
      readonly reactions: Readonly<Record<SeatId, Reaction>>;
      /** Since when who takes a moment. */
      readonly moments: Readonly<Record<SeatId, number>>;
    };
  }
}

/** Whether the seat takes a moment for itself: nobody is to call on it. */
export const takesMoment = (state: RoomState, seat: SeatId): boolean =>
  state.signals.moments[seat] !== undefined;

export type Slice = Slices['signals'];

export const NONE: Slice = { reactions: {}, moments: {} };
