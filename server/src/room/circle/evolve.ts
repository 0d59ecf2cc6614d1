import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { backWithout } from '../care/state.ts';
import { MAIN_GROUP } from '../core/gathering.ts';
import type { TimedEvent, RoomState } from '../core/state.ts';
import type { CircleSlice, KeptTie } from './state.ts';

/** What the room knows of circles after something happened. */
export function evolveCircles(
  slice: CircleSlice,
  { event }: TimedEvent,
  state: RoomState,
): CircleSlice {
  switch (event.type) {
    // Each begins as they left it in the session before, and nothing of it is shown yet.
    case 'session:opened': {
      const known = event.facts.circles ?? [];
      return {
        ...slice,
        ties: Object.fromEntries(
          known.map(({ seat, versions }) => [seat, versions.at(-1)?.ties ?? []]),
        ),
      };
    }
    case 'circle:added': {
      const { ring, angle, ...rest } = event.tie;
      if (ring === undefined || angle === undefined) return slice;
      return change(slice, event.seat, (ties) => [...ties, { ...rest, ring, angle }]);
    }
    case 'circle:settled':
      return { ...slice, ties: { ...slice.ties, [event.seat]: event.ties } };
    case 'circle:placed': {
      const { ring, angle } = event;
      if (ring === undefined || angle === undefined) return slice;
      return changeTies(slice, event.seat, [event.tie], (tie) => ({ ...tie, ring, angle }));
    }
    case 'circle:described': {
      const { name, note } = event;
      if (name === '') return slice;
      return changeTies(slice, event.seat, [event.tie], (tie) => ({ ...tie, name, note }));
    }
    case 'circle:removed':
      return change(slice, event.seat, (ties) => ties.filter(({ id }) => id !== event.tie));
    case 'circle:shown': {
      const { company: gathering } = event;
      return changeTies(slice, event.seat, event.ties, (tie) => ({ ...tie, shown: gathering }));
    }
    case 'circle:hidden':
      return changeTies(slice, event.seat, event.ties, hidden);
    case 'circle:looked':
      return { ...slice, looking: { ...slice.looking, [event.company]: event.seat } };
    case 'circle:looked-away': {
      const { [event.company]: _seat, ...looking } = slice.looking;
      return { ...slice, looking };
    }
    // Whoever goes takes everything with them: who is there when they come again, they do not know.
    case 'floor:left':
    case 'floor:removed':
      return backWithout(state, event.seat).reduce(
        comeAway,
        change(slice, event.seat, (ties) => ties.map(hidden)),
      );
    case 'breakout:moved':
    case 'care:moved':
      return comeAway(slice, event.seat);
    case 'breakout:opened':
    case 'breakout:closed':
      return changeAll(slice, keepToGroup);
    default:
      return slice;
  }
}

/** In a session that is taken up again nothing is shown before its owner shows it. */
export const circlesAtEnd = (slice: CircleSlice): CircleSlice =>
  changeAll(slice, (ties) => ties.map(hidden));

const hidden = (tie: KeptTie): KeptTie => {
  if (tie.shown === undefined) return tie;
  const { shown: _company, ...rest } = tie;
  return rest;
};

const keepToGroup = (ties: readonly KeptTie[]): readonly KeptTie[] =>
  ties.map((tie) => (tie.shown === MAIN_GROUP ? tie : hidden(tie)));

/** Changes everyone's circle, and puts away what gatherings look at together. */
const changeAll = (
  slice: CircleSlice,
  next: (ties: readonly KeptTie[]) => readonly KeptTie[],
): CircleSlice =>
  Object.keys(slice.ties).reduce((all, seat) => change(all, seat, next), {
    ...slice,
    looking: {},
  });

/** What was shown in a breakout was shown to those in it, and is not carried to others. */
const comeAway = (slice: CircleSlice, seat: SeatId): CircleSlice =>
  lookAway(change(slice, seat, keepToGroup), seat);

/** Changes a seat's circle; one that shows nobody any more is not looked at any more. */
function change(
  slice: CircleSlice,
  seat: SeatId,
  next: (ties: readonly KeptTie[]) => readonly KeptTie[],
): CircleSlice {
  const before = slice.ties[seat] ?? [];
  const after = next(before);
  if (after.length === before.length && after.every((tie, index) => tie === before[index])) {
    return slice;
  }
  const changed = { ...slice, ties: { ...slice.ties, [seat]: after } };
  return after.some(({ shown }) => shown !== undefined) ? changed : lookAway(changed, seat);
}

const changeTies = (
  slice: CircleSlice,
  seat: SeatId,
  concerned: readonly string[],
  next: (tie: KeptTie) => KeptTie,
): CircleSlice =>
  change(slice, seat, (ties) => ties.map((tie) => (concerned.includes(tie.id) ? next(tie) : tie)));

function lookAway(slice: CircleSlice, seat: SeatId): CircleSlice {
  const looking = Object.entries(slice.looking).filter(([, at]) => at !== seat);
  return looking.length === Object.keys(slice.looking).length
    ? slice
    : { ...slice, looking: Object.fromEntries(looking) };
}
