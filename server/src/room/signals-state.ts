import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { reactionKind, type ReactionKind } from '@rapport/shared/contract/signals.ts';
import { z } from 'zod';
import type { RoomState } from './state.ts';

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

/** The last reaction of a seat, until it fades. */
interface Reaction {
  readonly kind: ReactionKind;
  readonly at: number;
  readonly unseenBy: readonly SeatId[];
}

declare module './state.ts' {
  interface Slices {
    signals: {
      readonly reactions: Readonly<Record<SeatId, Reaction>>;
      /** Since when who takes a moment. */
      readonly moments: Readonly<Record<SeatId, number>>;
    };
  }
  interface Events {
    signals: z.infer<typeof signalsEvent>;
  }
}

/** Whether the seat takes a moment for itself: nobody is to call on it. */
export const takesMoment = (state: RoomState, seat: SeatId): boolean =>
  state.signals.moments[seat] !== undefined;
