import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { isInside, leadsRoom, seatsInside } from './admission.ts';
import { roleOf } from './facts.ts';
import { memoized } from './memoized.ts';
import type { RoomState } from './state.ts';
import { breakoutOf, isInSideRoom, sideRoomOf } from './whereabouts.ts';

/**
 * The people who are together: everyone in the main group, those in one breakout, or in a side room. Exercise, board
 * and round belong to a gathering, and who is in another one hears, sees and knows nothing of them.
 * In stored events it is the field `company`.
 */
export type GatheringId = string;

/** The gathering of those who are in no breakout or side room; stored events call it so. */
export const MAIN_GROUP: GatheringId = 'circle';

/** The gathering that the seat is in; `undefined` for one that is not inside the room. */
export const gatheringOf = (state: RoomState, seat: SeatId): GatheringId | undefined =>
  isInside(state, seat)
    ? (sideRoomOf(state, seat) ?? breakoutOf(state, seat) ?? MAIN_GROUP)
    : undefined;

/** Whether the two are inside and together. */
export const areTogether = (state: RoomState, one: SeatId, other: SeatId): boolean => {
  const gathering = gatheringOf(state, one);
  return gathering !== undefined && gathering === gatheringOf(state, other);
};

const seatsByGathering = memoized(
  (state) => [state.lobby, state.breakout, state.care],
  (state) => {
    const gatherings = new Map<GatheringId, SeatId[]>();
    for (const seat of seatsInside(state)) {
      const gathering = gatheringOf(state, seat) ?? MAIN_GROUP;
      gatherings.set(gathering, [...(gatherings.get(gathering) ?? []), seat]);
    }
    return gatherings;
  },
);

const NOBODY: readonly SeatId[] = [];

/** The seats of a gathering, by their places. */
export const seatsIn = (state: RoomState, gathering: GatheringId): readonly SeatId[] =>
  seatsByGathering(state).get(gathering) ?? NOBODY;

/** Whether the seat is inside and does more than observe. */
export const takesPart = (state: RoomState, seat: SeatId): boolean =>
  isInside(state, seat) && roleOf(state, seat) !== 'observer';

/**
 * Whether the seat runs what its gathering does: a facilitator does so, and in a breakout, where
 * often no facilitator is, everyone who takes part. A side room is for talking; nothing is run
 * there.
 */
export const runsGathering = (state: RoomState, seat: SeatId): boolean =>
  !isInSideRoom(state, seat) &&
  (leadsRoom(state, seat) || (takesPart(state, seat) && gatheringOf(state, seat) !== MAIN_GROUP));
