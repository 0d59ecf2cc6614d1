import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import { factsOf, roleOf } from './session-state.ts';
import type { RoomState } from './state.ts';

/** The group being asked whether someone may sit in. */
export const observersEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('observers:asked'),
    seat: z.string(),
    by: z.string(),
    about: z.string(),
  }),
  z.strictObject({ type: z.literal('observers:cancelled'), seat: z.string() }),
  z.strictObject({
    type: z.literal('observers:answered'),
    seat: z.string(),
    member: z.string(),
    /** Absent once it was erased. */
    agrees: z.boolean().optional(),
  }),
  /** The observer is in the lobby again: not everyone who is inside agrees, or not yet. */
  z.strictObject({ type: z.literal('observers:sent-out'), seat: z.string() }),
]);

/** What the group was asked about an observer. */
export interface ObserverQuestion {
  readonly by: SeatId;
  /** Ms since the epoch. */
  readonly since: number;
  readonly about: string;
  /** What each member has said; it stands for the session, also while they are away. */
  readonly answers: Readonly<Record<SeatId, boolean>>;
}

declare module './state.ts' {
  interface Slices {
    /** By observer; there is an entry while the group is asked, and from then on. */
    observers: Readonly<Record<SeatId, ObserverQuestion>>;
  }
  interface Events {
    observers: z.infer<typeof observersEvent>;
  }
}

/** Whether the seat belongs to someone who only watches. */
export const isObserver = (state: RoomState, seat: SeatId): boolean =>
  roleOf(state, seat) === 'observer';

/** Whether the seat belongs to a member: without their consent nobody watches. */
export const isMember = (state: RoomState, seat: SeatId): boolean =>
  roleOf(state, seat) === 'member';

/** The seats of all observers of the session, wherever they are. */
export const observerSeats = (state: RoomState): SeatId[] =>
  factsOf(state).seats.flatMap(({ seat, role }) => (role === 'observer' ? [seat] : []));

/** What a member has answered about an observer; `undefined` while they have not. */
export const answerOf = (state: RoomState, observer: SeatId, member: SeatId): boolean | undefined =>
  state.observers[observer]?.answers[member];

/**
 * Whether everyone agrees to the observer: of these seats, every member. Where no member is, there
 * is nobody who could.
 */
export function haveAgreed(state: RoomState, observer: SeatId, seats: readonly SeatId[]): boolean {
  const members = seats.filter((seat) => isMember(state, seat));
  return (
    members.length > 0 && members.every((member) => answerOf(state, observer, member) === true)
  );
}

/** What happens to an observer who has to go: they leave as anyone does, and wait again. */
export const sendOut = (seat: SeatId) =>
  [
    { type: 'floor:left', seat },
    { type: 'observers:sent-out', seat },
  ] as const;
