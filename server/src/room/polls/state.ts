import type { PollId, SeatId } from '@rapport/shared/contract/ids.ts';
import type { PollAudience, PollKind, PollValue } from '@rapport/shared/contract/room/polls.ts';
import { type GatheringId, gatheringOf } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';

/** An answer, and what its owner was called: a name they give in the lobby later is not for the room. */
interface NamedAnswer {
  readonly name: string;
  readonly value: PollValue;
}

/** A question put to a gathering. */
export interface Poll {
  readonly id: PollId;
  readonly company: GatheringId;
  readonly kind: PollKind;
  readonly audience: PollAudience;
  readonly question: string;
  readonly open: boolean;
  /** It lies before nobody any more. */
  readonly away: boolean;
  /** The answers of those whose names are known with them. */
  readonly answers: Readonly<Record<SeatId, NamedAnswer>>;
  /** Who has answered anonymously. */
  readonly tookPart: readonly SeatId[];
  /** The anonymous answers, by their values: nothing here tells in which order they came. */
  readonly values: readonly PollValue[];
  readonly skipped: readonly SeatId[];
  /** Anonymous answers may have been lost: who gave one is asked again. */
  readonly again: boolean;
}

export type PollSlice = readonly Poll[];

declare module '../core/state.ts' {
  interface Slices {
    /** In the order in which they were asked. */
    polls: PollSlice;
  }
}

/** The poll that lies before a gathering. */
export const pollBefore = (
  state: RoomState,
  gathering: GatheringId | undefined,
): Poll | undefined => state.polls.find((known) => known.company === gathering && !known.away);

/** The poll that lies before the seat's gathering. */
export const pollOf = (state: RoomState, seat: SeatId): Poll | undefined =>
  pollBefore(state, gatheringOf(state, seat));

/** Whether the seat has answered. */
export const hasAnswered = ({ answers, tookPart }: Poll, seat: SeatId): boolean =>
  answers[seat] !== undefined || tookPart.includes(seat);

/** By their values: numbers and words upwards, those who are ready first. */
export const byValue = (one: PollValue, other: PollValue): number => {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(other) - Number(one);
  const [first, second] = [String(one), String(other)];
  return first === second ? 0 : first < second ? -1 : 1;
};
