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
  /** Who has passed once: their turn came again at the end, or will. */
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

  evolve(slice, { event, at }) {
    switch (event.type) {
      case 'round:started': {
        const [speaker, ...next] = event.order;
        if (speaker === undefined) return slice;
        const { company, seconds } = event;
        const begun: Round = {
          speaker,
          next,
          done: [],
          passed: [],
          stopwatch: startStopwatch(at),
          seconds,
        };
        return { ...slice, [company]: begun };
      }
      case 'round:turned':
        return change(slice, event.company, (round) =>
          turn(round, at, [...round.done, round.speaker]),
        );
      case 'round:passed':
        return change(slice, event.company, (round) => pass(round, at));
      case 'round:ended':
        return change(slice, event.company, () => undefined);
      case 'floor:left':
      case 'floor:removed':
      case 'breakout:moved':
      case 'care:moved':
        return Object.keys(slice).reduce<typeof slice>(
          (all, company) => change(all, company, (round) => without(round, event.seat, at)),
          slice,
        );
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

/** The turn goes to the next one, if there is one. */
function turn(round: Round, at: number, done: readonly SeatId[]): Round | undefined {
  const [speaker, ...next] = round.next;
  return speaker === undefined
    ? undefined
    : { ...round, speaker, next, done, stopwatch: startStopwatch(at) };
}

/** Whoever passes is asked once more at the end; then nobody asks again. */
function pass(round: Round, at: number): Round | undefined {
  const { speaker, next, passed, done } = round;
  if (passed.includes(speaker) || next.length === 0) return turn(round, at, done);
  return turn({ ...round, next: [...next, speaker], passed: [...passed, speaker] }, at, done);
}

function without(round: Round, seat: SeatId, at: number): Round | undefined {
  if (round.speaker === seat) return turn(round, at, round.done);
  if (!round.next.includes(seat) && !round.done.includes(seat)) return round;
  const others = (seats: readonly SeatId[]) => seats.filter((other) => other !== seat);
  return { ...round, next: others(round.next), done: others(round.done) };
}
