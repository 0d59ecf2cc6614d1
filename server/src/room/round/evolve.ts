import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { startStopwatch } from '@rapport/shared/rules/stopwatch.ts';
import type { Evolve } from '../core/capability.ts';
import { isAbsent } from '../core/connected.ts';
import { MAIN_GROUP, type GatheringId } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';
import { takesMoment } from '../signals/state.ts';
import type { Round } from './state.ts';

export const evolveRound: Evolve<'round'> = (slice, { event, at }, state) => {
  const goOn: GoOn = (round, done) => turn(round, at, done, (seat) => rests(state, seat));
  switch (event.type) {
    case 'round:started': {
      const { company: gathering, seconds, order } = event;
      const begun = goOn({ next: order, passed: [], seconds }, []);
      return begun ? { ...slice, [gathering]: begun } : slice;
    }
    case 'round:turned':
      return change(slice, event.company, (round) => goOn(round, [...round.done, round.speaker]));
    case 'round:passed':
      return change(slice, event.company, (round) => pass(round, goOn));
    // Their turn waits for them, unless it has waited before.
    case 'signal:moment-begun':
    case 'presence:absent':
      return changeAll(slice, (round) =>
        round.speaker === event.seat && mayWait(round) ? pass(round, goOn) : round,
      );
    case 'round:ended':
      return change(slice, event.company, () => undefined);
    case 'floor:left':
    case 'floor:removed':
    case 'breakout:moved':
    case 'care:moved':
      return changeAll(slice, (round) => without(round, event.seat, goOn));
    // A round of the whole circle is over when it breaks up.
    case 'breakout:opened':
      return {};
    case 'breakout:closed':
      return Object.fromEntries(
        Object.entries(slice).filter(([gathering]) => gathering === MAIN_GROUP),
      );
    default:
      return slice;
  }
};

/** Whether the seat takes a moment, or is absent: it is asked later. */
const rests = (state: RoomState, seat: SeatId): boolean =>
  takesMoment(state, seat) || isAbsent(state, seat);

type Slice = Readonly<Record<GatheringId, Round>>;

function change(
  slice: Slice,
  gathering: GatheringId,
  next: (round: Round) => Round | undefined,
): Slice {
  const before = slice[gathering];
  if (!before) return slice;
  const after = next(before);
  if (after === before) return slice;
  const { [gathering]: _before, ...others } = slice;
  return after ? { ...others, [gathering]: after } : others;
}

const changeAll = (slice: Slice, next: (round: Round) => Round | undefined): Slice =>
  Object.keys(slice).reduce((all, gathering) => change(all, gathering, next), slice);

/** A round between two turns. */
type Ahead = Pick<Round, 'next' | 'passed' | 'seconds'>;

/** Gives the turn to the next one, where there is one. */
type GoOn = (round: Ahead, done: readonly SeatId[]) => Round | undefined;

/**
 * The turn goes to the next one, if there is one. Whoever takes a moment just then, or is absent, is
 * asked at the end instead, as if they had passed.
 */
function turn(
  { next: [speaker, ...next], passed, seconds }: Ahead,
  at: number,
  done: readonly SeatId[],
  isResting: (seat: SeatId) => boolean,
): Round | undefined {
  if (speaker === undefined) return undefined;
  if (isResting(speaker) && next.length > 0 && !passed.includes(speaker)) {
    const later = { next: [...next, speaker], passed: [...passed, speaker], seconds };
    return turn(later, at, done, isResting);
  }
  return { speaker, next, done, passed, seconds, stopwatch: startStopwatch(at) };
}

/** Whether the turn can be left for later: once, and only while others come before. */
const mayWait = ({ speaker, next, passed }: Round): boolean =>
  next.length > 0 && !passed.includes(speaker);

/** Whoever passes is asked once more at the end; then nobody asks again. */
function pass(round: Round, goOn: GoOn): Round | undefined {
  const { speaker, next, passed, done } = round;
  if (!mayWait(round)) return goOn(round, done);
  return goOn({ ...round, next: [...next, speaker], passed: [...passed, speaker] }, done);
}

function without(round: Round, seat: SeatId, goOn: GoOn): Round | undefined {
  if (round.speaker === seat) return goOn(round, round.done);
  if (!round.next.includes(seat) && !round.done.includes(seat)) return round;
  const others = (seats: readonly SeatId[]) => seats.filter((other) => other !== seat);
  return { ...round, next: others(round.next), done: others(round.done) };
}
