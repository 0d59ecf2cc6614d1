import {
  pollAudience,
  pollKind,
  pollValue,
  type PollAudience,
  type PollKind,
  type PollValue,
} from '@rapport/shared/contract/polls.ts';
import type { PollId, SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import { CIRCLE, companyOf, type CompanyId } from './company.ts';
import { nameOf } from './lobby.ts';
import type { RoomEvent, RoomState } from './state.ts';

/** So many polls of a session are kept in sight; the oldest goes. */
const MOST_POLLS = 20;

const poll = z.string();

/** Short questions, and what is answered. */
export const pollEvent = z.discriminatedUnion('type', [
  z.strictObject({
    company: z.string(),
    type: z.literal('poll:asked'),
    poll,
    kind: pollKind,
    audience: pollAudience,
    question: z.string(),
  }),
  /** An answer with its owner; without a value once it was erased. */
  z.strictObject({
    type: z.literal('poll:answered'),
    poll,
    seat: z.string(),
    value: pollValue.optional(),
  }),
  /** An anonymous answer. It is never stored: by order, time or command it would tell whose it is. */
  z.strictObject({ type: z.literal('poll:cast'), poll, seat: z.string(), value: pollValue }),
  // As streams of older versions have it: somebody has answered, and what was answered.
  z.strictObject({ type: z.literal('poll:took-part'), poll, seat: z.string() }),
  z.strictObject({ type: z.literal('poll:counted'), poll, value: pollValue.optional() }),
  z.strictObject({ type: z.literal('poll:skipped'), poll, seat: z.string() }),
  z.strictObject({
    type: z.literal('poll:closed'),
    poll,
    /** The anonymous answers, by their values, where there are enough of them. */
    values: z.array(pollValue),
    /** Who gave them, in an order that tells nothing. */
    tookPart: z.array(z.string()).optional(),
  }),
  /** The room was taken up anew, without the anonymous answers that it had: all are asked again. */
  z.strictObject({ type: z.literal('poll:asked-again'), poll }),
  z.strictObject({ type: z.literal('poll:put-away'), poll }),
]);

/** An answer, and what its owner was called: a name they give in the lobby later is not for the room. */
interface NamedAnswer {
  readonly name: string;
  readonly value: PollValue;
}

/** A question put to a company. */
export interface Poll {
  readonly id: PollId;
  readonly company: CompanyId;
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

type PollSlice = readonly Poll[];

declare module './state.ts' {
  interface Slices {
    /** In the order in which they were asked. */
    polls: PollSlice;
  }
  interface Events {
    polls: z.infer<typeof pollEvent>;
  }
}

/** The poll that lies before a company. */
export const pollBefore = (state: RoomState, company: CompanyId | undefined): Poll | undefined =>
  state.polls.find((known) => known.company === company && !known.away);

/** The poll that lies before the seat's company. */
export const pollOf = (state: RoomState, seat: SeatId): Poll | undefined =>
  pollBefore(state, companyOf(state, seat));

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

/** The polls after something happened. */
export function evolvePolls(slice: PollSlice, event: RoomEvent, state: RoomState): PollSlice {
  switch (event.type) {
    case 'poll:asked': {
      const { company, poll: id, kind, audience, question } = event;
      const before = slice.map((known) => (known.company === company ? putAway(known) : known));
      const asked: Poll = {
        id,
        company,
        kind,
        audience,
        question,
        open: true,
        away: false,
        answers: {},
        tookPart: [],
        values: [],
        skipped: [],
        again: false,
      };
      return [...before, asked].slice(-MOST_POLLS);
    }
    case 'poll:answered': {
      const { poll, seat, value } = event;
      if (value === undefined) return slice;
      return change(slice, poll, (known) => ({
        ...without(known, seat),
        answers: { ...known.answers, [seat]: { name: nameOf(state, seat), value } },
      }));
    }
    case 'poll:cast':
      return change(slice, event.poll, (known) => ({
        ...without(known, event.seat),
        tookPart: [...known.tookPart, event.seat].sort(),
        values: [...known.values, event.value].sort(byValue),
      }));
    case 'poll:asked-again':
      return change(slice, event.poll, (known) => ({ ...known, again: true }));
    case 'poll:took-part':
      return change(slice, event.poll, (known) => ({
        ...without(known, event.seat),
        tookPart: [...known.tookPart, event.seat].sort(),
      }));
    case 'poll:counted': {
      const { poll, value } = event;
      if (value === undefined) return slice;
      return change(slice, poll, (known) => ({
        ...known,
        values: [...known.values, value].sort(byValue),
      }));
    }
    case 'poll:skipped':
      return change(slice, event.poll, (known) => {
        const rest = without(known, event.seat);
        return { ...rest, skipped: [...rest.skipped, event.seat] };
      });
    case 'poll:closed':
      return change(slice, event.poll, (known) => {
        const { values, tookPart = known.tookPart } = event;
        return { ...tookPart.reduce(without, known), open: false, values, tookPart };
      });
    case 'poll:put-away':
      return change(slice, event.poll, putAway);
    case 'breakout:closed':
      return slice.map((known) => (known.company === CIRCLE ? known : putAway(known)));
    case 'session:ended':
      return [];
    default:
      return slice;
  }
}

/** Away, and closed. Anonymous answers that were not shown till then are never shown. */
const putAway = (poll: Poll): Poll =>
  poll.open
    ? { ...poll, open: false, away: true, values: [], tookPart: [] }
    : { ...poll, away: true };

function without(poll: Poll, seat: SeatId): Poll {
  const { [seat]: _answer, ...answers } = poll.answers;
  return { ...poll, answers, skipped: poll.skipped.filter((other) => other !== seat) };
}

const change = (slice: PollSlice, id: PollId, next: (poll: Poll) => Poll): PollSlice =>
  slice.map((poll) => (poll.id === id ? next(poll) : poll));
