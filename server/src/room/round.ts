import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { RoundCommand, RoundView } from '@rapport/shared/contract/round.ts';
import type { Stopwatch } from '@rapport/shared/contract/stopwatch.ts';
import { startStopwatch } from '@rapport/shared/rules/stopwatch.ts';
import { z } from 'zod';
import { refuse, type Capability, type CommandRule } from './capability.ts';
import { CIRCLE, companyOf, runsCompany, seatsIn, takesPart, type CompanyId } from './company.ts';
import { derivedBy } from './derived.ts';
import { currentStep, exerciseIn, playersOf } from './exercise-state.ts';
import { isLeader } from './session-state.ts';
import { takesMoment } from './signals-state.ts';
import type { RoomState } from './state.ts';

const company = z.string();

/** Everyone speaking in turn. */
export const roundEvent = z.discriminatedUnion('type', [
  z.strictObject({
    company,
    type: z.literal('round:started'),
    order: z.array(z.string()),
    seconds: z.int(),
  }),
  /** The turn goes to the next; from the last one, the round is over. */
  z.strictObject({ company, type: z.literal('round:turned') }),
  z.strictObject({ company, type: z.literal('round:passed') }),
  z.strictObject({ company, type: z.literal('round:ended') }),
]);

/** A round under way. */
interface Round {
  readonly speaker: SeatId;
  readonly next: readonly SeatId[];
  readonly done: readonly SeatId[];
  /** Who has passed once, or took a moment: their turn came again at the end, or will. */
  readonly passed: readonly SeatId[];
  readonly stopwatch: Stopwatch;
  readonly seconds: number;
}

declare module './state.ts' {
  interface Slices {
    /** The round of each company that has one. */
    round: Readonly<Record<CompanyId, Round>>;
  }
  interface Events {
    round: z.infer<typeof roundEvent>;
  }
}

const roundOf = (state: RoomState, seat: SeatId): Round | undefined =>
  state.round[companyOf(state, seat) ?? ''];

/**
 * Who speaks in which order: round the circle by their places, those who lead last. After a scene
 * those who played come first, for what they felt fades soonest.
 */
function orderIn(state: RoomState, company: CompanyId): SeatId[] {
  const exercise = exerciseIn(state, company);
  const first = exercise && currentStep(exercise) === 'debrief' ? playersOf(exercise) : [];
  const seats = seatsIn(state, company).filter((seat) => takesPart(state, seat));
  const others = seats.filter((seat) => !first.includes(seat));
  const members = others.filter((seat) => !isLeader(state, seat));
  const leaders = others.filter((seat) => isLeader(state, seat));
  return [...first, ...members, ...leaders];
}

const during = <C>(
  by: (state: RoomState, actor: SeatId) => boolean,
  when: (round: Round, actor: SeatId) => boolean,
  decide: (round: Round, command: C, company: CompanyId) => ReturnType<CommandRule<C>['decide']>,
): CommandRule<C> => ({
  by,
  when(state, actor) {
    const round = roundOf(state, actor);
    return round !== undefined && when(round, actor);
  },
  decide(state, command, { actor }) {
    const round = roundOf(state, actor);
    return round ? decide(round, command, companyOf(state, actor) ?? '') : refuse('stale');
  },
});

const always = (): boolean => true;
const isSpeaking = (state: RoomState, seat: SeatId): boolean =>
  roundOf(state, seat)?.speaker === seat;

export const round: Capability<'round', RoundCommand> = {
  name: 'round',
  initial: {},

  commands: {
    'round:start': {
      by: runsCompany,
      when: (state, actor) => roundOf(state, actor) === undefined,
      decide(state, { seconds }, { actor }) {
        const company = companyOf(state, actor) ?? '';
        const order = orderIn(state, company);
        return order.length > 0
          ? [{ company, type: 'round:started', order, seconds }]
          : refuse('stale');
      },
    },
    'round:next': during(
      (state, actor) => runsCompany(state, actor) || isSpeaking(state, actor),
      always,
      ({ speaker }, { from }, company) =>
        speaker === from ? [{ company, type: 'round:turned' }] : refuse('stale'),
    ),
    'round:pass': during(
      takesPart,
      ({ speaker }, actor) => speaker === actor,
      (_round, _command, company) => [{ company, type: 'round:passed' }],
    ),
    'round:end': during(runsCompany, always, (_round, _command, company) => [
      { company, type: 'round:ended' },
    ]),
  },

  evolve(slice, { event, at }, state) {
    const goOn: GoOn = (round, done) => turn(round, at, done, (seat) => takesMoment(state, seat));
    switch (event.type) {
      case 'round:started': {
        const { company, seconds, order } = event;
        const begun = goOn({ next: order, passed: [], seconds }, []);
        return begun ? { ...slice, [company]: begun } : slice;
      }
      case 'round:turned':
        return change(slice, event.company, (round) => goOn(round, [...round.done, round.speaker]));
      case 'round:passed':
        return change(slice, event.company, (round) => pass(round, goOn));
      // Their turn waits for them, unless it has waited before.
      case 'signal:moment-begun':
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
        return Object.fromEntries(Object.entries(slice).filter(([company]) => company === CIRCLE));
      case 'session:ended':
        return {};
      default:
        return slice;
    }
  },

  view(state, viewer) {
    const company = companyOf(state, viewer) ?? '';
    const current = state.round[company];
    if (!current) return {};
    return { round: views(state, company, () => viewOf(current)) };
  },
};

const views = derivedBy<RoundView>((state) => [state.round]);

const viewOf = ({ speaker, next, done, stopwatch, seconds }: Round): RoundView => ({
  speaker,
  next: [...next],
  done: [...done],
  stopwatch,
  seconds,
});

type Slice = Readonly<Record<CompanyId, Round>>;

function change(
  slice: Slice,
  company: CompanyId,
  next: (round: Round) => Round | undefined,
): Slice {
  const before = slice[company];
  if (!before) return slice;
  const after = next(before);
  if (after === before) return slice;
  const { [company]: _before, ...others } = slice;
  return after ? { ...others, [company]: after } : others;
}

const changeAll = (slice: Slice, next: (round: Round) => Round | undefined): Slice =>
  Object.keys(slice).reduce((all, company) => change(all, company, next), slice);

/** A round between two turns. */
type Ahead = Pick<Round, 'next' | 'passed' | 'seconds'>;

/** Gives the turn to the next one, where there is one. */
type GoOn = (round: Ahead, done: readonly SeatId[]) => Round | undefined;

/**
 * The turn goes to the next one, if there is one. Whoever takes a moment just then is asked at the
 * end instead, as if they had passed.
 */
function turn(
  { next: [speaker, ...next], passed, seconds }: Ahead,
  at: number,
  done: readonly SeatId[],
  rests: (seat: SeatId) => boolean,
): Round | undefined {
  if (speaker === undefined) return undefined;
  if (rests(speaker) && next.length > 0 && !passed.includes(speaker)) {
    const later = { next: [...next, speaker], passed: [...passed, speaker], seconds };
    return turn(later, at, done, rests);
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
