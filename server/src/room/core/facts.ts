import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { NO_PACT } from '@rapport/shared/rules/no-pact.ts';
import type { MembershipRole, Pact } from '@rapport/shared/contract/practice.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { memoized } from './memoized.ts';
import type { RoomState } from './state.ts';

/** Whether the seat belongs to someone who only watches. */
export const isObserver = (state: RoomState, seat: SeatId): boolean =>
  roleOf(state, seat) === 'observer';

/** Whether the seat belongs to a member: without their consent nobody watches. */
export const isMember = (state: RoomState, seat: SeatId): boolean =>
  roleOf(state, seat) === 'member';

/** What the practice knew of the session when the room was first opened. */
export function factsOf(state: RoomState): SessionFacts {
  if (!state.session.facts) throw new Error('a room was used before it was opened');
  return state.session.facts;
}

/** What the course has agreed on. */
export const pactOf = (state: RoomState): Pact => factsOf(state).pact ?? NO_PACT;

const seatsByRole = memoized(
  (state) => [state.session],
  (state) => new Map(factsOf(state).seats.map(({ seat, role }) => [seat, role])),
);

/** The role of a seat; `undefined` when there is no such seat in this session. */
export const roleOf = (state: RoomState, seat: SeatId): MembershipRole | undefined =>
  seatsByRole(state).get(seat);

/** Whether the seat belongs to a facilitator. */
export function isLeader(state: RoomState, seat: SeatId): boolean {
  const role = roleOf(state, seat);
  return role !== undefined && leads(role);
}
