import type { Tie } from '@rapport/shared/contract/room/circle.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { GatheringId } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';

/** Someone on a circle, and the gathering in which they were shown, if they are. */
export type KeptTie = Tie & { readonly shown?: GatheringId };

/** The circles in the room. */
export interface CircleSlice {
  /** Who stands on whose circle, in the order in which they were put there. */
  readonly ties: Readonly<Record<SeatId, readonly KeptTie[]>>;
  /** At whose circle a gathering looks together. */
  readonly looking: Readonly<Record<GatheringId, SeatId>>;
}

declare module '../core/state.ts' {
  interface Slices {
    circle: CircleSlice;
  }
}

const NOBODY: readonly KeptTie[] = [];

/** Who stands on the seat's own circle. */
export const tiesOf = (state: RoomState, seat: SeatId): readonly KeptTie[] =>
  state.circle.ties[seat] ?? NOBODY;

/** Whether the seat shows somebody on its circle. */
export const showsCircle = (state: RoomState, seat: SeatId): boolean =>
  tiesOf(state, seat).some(({ shown }) => shown !== undefined);

/** What a tie is for everyone, without where it is shown. */
export const plainTie = ({ id, name: called, note: words, ring: on, angle: at }: Tie): Tie => ({
  id,
  name: called,
  note: words,
  ring: on,
  angle: at,
});
