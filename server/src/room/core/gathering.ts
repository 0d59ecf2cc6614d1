import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { isInside, leadsRoom, seatsInside } from './admission.ts';
import { roleOf } from './facts.ts';
import { memoized } from './memoized.ts';
import type { RoomState } from './state.ts';
import { breakoutOf, isInSideRoom, sideRoomOf } from './whereabouts.ts';

/**
 * The people who are together: everyone in the main group, those in one breakout, or in a side room. Exercise, board
 * and round belong to a company, and who is in another one hears, sees and knows nothing of them.
 */
export type CompanyId = string;

/** The company of those who are in no breakout. */
export const CIRCLE: CompanyId = 'circle';

/** The company that the seat is in; `undefined` for one that is not inside the room. */
export const companyOf = (state: RoomState, seat: SeatId): CompanyId | undefined =>
  isInside(state, seat)
    ? (sideRoomOf(state, seat) ?? breakoutOf(state, seat) ?? CIRCLE)
    : undefined;

/** Whether the two are inside and together. */
export const areTogether = (state: RoomState, one: SeatId, other: SeatId): boolean => {
  const company = companyOf(state, one);
  return company !== undefined && company === companyOf(state, other);
};

const seatsByCompany = memoized(
  (state) => [state.lobby, state.breakout, state.care],
  (state) => {
    const companies = new Map<CompanyId, SeatId[]>();
    for (const seat of seatsInside(state)) {
      const company = companyOf(state, seat) ?? CIRCLE;
      companies.set(company, [...(companies.get(company) ?? []), seat]);
    }
    return companies;
  },
);

const NOBODY: readonly SeatId[] = [];

/** The seats of a company, by their places. */
export const seatsIn = (state: RoomState, company: CompanyId): readonly SeatId[] =>
  seatsByCompany(state).get(company) ?? NOBODY;

/** Whether the seat is inside and does more than observe. */
export const takesPart = (state: RoomState, seat: SeatId): boolean =>
  isInside(state, seat) && roleOf(state, seat) !== 'observer';

/**
 * Whether the seat runs what its company does: a facilitator does so, and in a breakout, where
 * often no facilitator is, everyone who takes part. A side room is for talking; nothing is run
 * there.
 */
export const runsCompany = (state: RoomState, seat: SeatId): boolean =>
  !isInSideRoom(state, seat) &&
  (leadsRoom(state, seat) || (takesPart(state, seat) && companyOf(state, seat) !== CIRCLE));
