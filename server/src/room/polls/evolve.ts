import { MOST_POLLS } from '@rapport/shared/contract/room/polls-limits.ts';
import type { PollId, SeatId } from '@rapport/shared/contract/ids.ts';
import { nameOf } from '../core/admission.ts';
import { MAIN_GROUP } from '../core/gathering.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';
import { byValue, type Poll, type PollSlice } from './state.ts';

/** The polls after something happened. */
export function evolvePolls(slice: PollSlice, event: RoomEvent, state: RoomState): PollSlice {
  switch (event.type) {
    case 'poll:asked': {
      const { company: gathering, poll: id, kind, audience, question } = event;
      const before = slice.map((known) => (known.company === gathering ? putAway(known) : known));
      const asked: Poll = {
        id,
        company: gathering,
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
    // Who has passed before stays so, beneath: the answer is not stored, and may be lost.
    case 'poll:cast':
      return change(slice, event.poll, (known) => ({
        ...known,
        tookPart: [...known.tookPart, event.seat].sort(),
        values: [...known.values, event.value].sort(byValue),
      }));
    // Whoever passed may have answered since.
    case 'poll:asked-again':
      return change(slice, event.poll, (known) => ({ ...known, again: true, skipped: [] }));
    case 'poll:took-part':
      return change(slice, event.poll, (known) => ({
        ...known,
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
      return slice.map((known) => (known.company === MAIN_GROUP ? known : putAway(known)));
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
