import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { NO_PACT, type MembershipRole, type Pact } from '@rapport/shared/contract/practice.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { sessionFacts, type SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { z } from 'zod';
import { derived } from './derived.ts';
import type { RoomState } from './state.ts';

/** What happens to the session as a whole. */
export const sessionEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('session:opened'), facts: sessionFacts }),
  z.strictObject({ type: z.literal('session:ended') }),
  z.strictObject({
    type: z.literal('session:reopened'),
    /** What the practice calls people: those of the stream were erased at the end. */
    names: z.array(z.strictObject({ seat: z.string(), name: z.string() })).optional(),
  }),
]);

/** The session that this room holds. */
export interface SessionSlice {
  /** Absent until the room's very first event. */
  readonly facts?: SessionFacts;
  readonly ended: boolean;
}

declare module './state.ts' {
  interface Slices {
    session: SessionSlice;
  }
  interface Events {
    session: z.infer<typeof sessionEvent>;
  }
}

/** What the practice knew of the session when the room was first opened. */
export function factsOf(state: RoomState): SessionFacts {
  if (!state.session.facts) throw new Error('a room was used before it was opened');
  return state.session.facts;
}

/** What the course has agreed on. */
export const pactOf = (state: RoomState): Pact => factsOf(state).pact ?? NO_PACT;

const seatsByRole = derived(
  (state) => [state.session],
  (state) => new Map(factsOf(state).seats.map(({ seat, role }) => [seat, role])),
);

/** The role of a seat; `undefined` when there is no such seat in this session. */
export const roleOf = (state: RoomState, seat: SeatId): MembershipRole | undefined =>
  seatsByRole(state).get(seat);

/** Whether the seat belongs to someone who leads. */
export function isLeader(state: RoomState, seat: SeatId): boolean {
  const role = roleOf(state, seat);
  return role !== undefined && leads(role);
}
