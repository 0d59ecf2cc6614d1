import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { RoundCommand, RoundView } from '@rapport/shared/contract/room/round.ts';
import { type Capability, type CommandRule, refuse } from '../core/capability.ts';
import { isLeader } from '../core/facts.ts';
import {
  type GatheringId,
  gatheringOf,
  runsGathering,
  seatsIn,
  takesPart,
} from '../core/gathering.ts';
import { memoizedBy } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { currentStep, exerciseIn, playersOf } from '../exercise/state.ts';
import { roundEvent } from './events.ts';
import { evolveRound } from './evolve.ts';
import type { Round } from './state.ts';

const roundOf = (state: RoomState, seat: SeatId): Round | undefined =>
  state.round[gatheringOf(state, seat) ?? ''];

/**
 * Who speaks in which order: round the circle by their places, facilitators last. After a scene
 * those who played come first, for what they felt fades soonest.
 */
function orderIn(state: RoomState, gathering: GatheringId): SeatId[] {
  const exercise = exerciseIn(state, gathering);
  const first = exercise && currentStep(exercise) === 'debrief' ? playersOf(exercise) : [];
  const seats = seatsIn(state, gathering).filter((seat) => takesPart(state, seat));
  const others = seats.filter((seat) => !first.includes(seat));
  const members = others.filter((seat) => !isLeader(state, seat));
  const leaders = others.filter((seat) => isLeader(state, seat));
  return [...first, ...members, ...leaders];
}

const during = <C>(
  by: (state: RoomState, actor: SeatId) => boolean,
  when: (round: Round, actor: SeatId) => boolean,
  decide: (
    round: Round,
    command: C,
    gathering: GatheringId,
  ) => ReturnType<CommandRule<C>['decide']>,
): CommandRule<C> => ({
  knownTo: 'gathering',
  by,
  when(state, actor) {
    const round = roundOf(state, actor);
    return round !== undefined && when(round, actor);
  },
  decide(state, command, { actor }) {
    const round = roundOf(state, actor);
    return round ? decide(round, command, gatheringOf(state, actor) ?? '') : refuse('stale');
  },
});

const always = (): boolean => true;

const isSpeaking = (state: RoomState, seat: SeatId): boolean =>
  roundOf(state, seat)?.speaker === seat;

export const round: Capability<'round', RoundCommand> = {
  name: 'round',
  events: roundEvent,
  auditSteps: 'none',
  initial: {},

  commands: {
    'round:start': {
      knownTo: 'gathering',
      by: runsGathering,
      when: (state, actor) => roundOf(state, actor) === undefined,
      decide(state, { seconds }, { actor }) {
        const gathering = gatheringOf(state, actor) ?? '';
        const order = orderIn(state, gathering);
        return order.length > 0
          ? [{ company: gathering, type: 'round:started', order, seconds }]
          : refuse('stale');
      },
    },
    'round:next': during(
      (state, actor) => runsGathering(state, actor) || isSpeaking(state, actor),
      always,
      ({ speaker }, { from }, gathering) =>
        speaker === from ? [{ company: gathering, type: 'round:turned' }] : refuse('stale'),
    ),
    'round:pass': during(
      takesPart,
      ({ speaker }, actor) => speaker === actor,
      (_round, _command, gathering) => [{ company: gathering, type: 'round:passed' }],
    ),
    'round:end': during(runsGathering, always, (_round, _command, gathering) => [
      { company: gathering, type: 'round:ended' },
    ]),
  },
  evolve: evolveRound,

  view(state, viewer) {
    const gathering = gatheringOf(state, viewer) ?? '';
    const current = state.round[gathering];
    if (!current) return {};
    return { round: views(state, gathering, () => viewOf(current)) };
  },
};

const views = memoizedBy<RoundView>((state) => [state.round]);

const viewOf = ({ speaker, next, done, stopwatch, seconds }: Round): RoundView => ({
  speaker,
  next: [...next],
  done: [...done],
  stopwatch,
  seconds,
});
