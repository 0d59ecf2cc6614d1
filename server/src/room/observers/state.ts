import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { standingOf } from '../core/admission.ts';
import { factsOf, isMember } from '../core/facts.ts';
import type { RoomState } from '../core/state.ts';

/** What the group was asked about an observer. */
export interface ObserverQuestion {
  readonly by: SeatId;
  /** Ms since the epoch. */
  readonly since: number;
  readonly about: string;
  /** What each member has said; it stands for the session, also while they are away. */
  readonly answers: Readonly<Record<SeatId, boolean>>;
}

declare module '../core/state.ts' {
  interface Slices {
    /** By observer; there is an entry while the group is asked, and from then on. */
    observers: Readonly<Record<SeatId, ObserverQuestion>>;
  }
}

/** The seats of all observers of the session, wherever they are. */
export const observerSeats = (state: RoomState): SeatId[] =>
  factsOf(state).seats.flatMap(({ seat, role }) => (role === 'observer' ? [seat] : []));

/** What a member has answered about an observer; `undefined` while they have not. */
export const answerOf = (state: RoomState, observer: SeatId, member: SeatId): boolean | undefined =>
  state.observers[observer]?.answers[member];

/**
 * Whether every member among these seats agrees to the observer. Where there is no member, nobody
 * has agreed.
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

/** The standings of observers whom the answers concern. */
const AT_HAND = ['waiting', 'admitted'];

export const isAsked = (state: RoomState, seat: SeatId): boolean =>
  state.observers[seat] !== undefined;

/** The observers about whom the group is asked, and who are here or at the door. */
export const inQuestion = (state: RoomState): SeatId[] =>
  observerSeats(state).filter(
    (seat) => isAsked(state, seat) && AT_HAND.includes(standingOf(state, seat)),
  );
