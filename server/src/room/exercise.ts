import { cardById } from '@rapport/shared/content/cards.ts';
import type { ExerciseCommand, ExerciseView } from '@rapport/shared/contract/exercise.ts';
import type { RoleId, SeatId } from '@rapport/shared/contract/ids.ts';
import { refuse, type Capability, type CommandRule, type Refusal } from './capability.ts';
import { derivedBy } from './derived.ts';
import { evolveExercise } from './exercise-evolve.ts';
import {
  castComplete,
  currentStep,
  exerciseOf,
  facingRoles,
  inPlay,
  roleOfSeat,
  stepNumber,
  type Exercise,
} from './exercise-state.ts';
import { exerciseViewOf } from './exercise-view.ts';
import { isInside, leadsRoom } from './lobby.ts';
import { isLeader, roleOf } from './session-state.ts';
import type { Circumstances, RoomEvent, RoomState } from './state.ts';

type Decision = readonly RoomEvent[] | Refusal;
type By = (state: RoomState, actor: SeatId) => boolean;

/** Whether the seat may take a role: inside, and not there to observe. */
const mayPlay: By = (state, seat) => isInside(state, seat) && roleOf(state, seat) !== 'observer';

/** The rule of a command that needs an exercise to be under way. */
const during = <C>(
  by: By,
  when: (exercise: Exercise, actor: SeatId, state: RoomState) => boolean,
  decide: (
    exercise: Exercise,
    command: C,
    circumstances: Circumstances,
    state: RoomState,
  ) => Decision,
): CommandRule<C> => ({
  by,
  when(state, actor) {
    const exercise = exerciseOf(state);
    return exercise !== undefined && when(exercise, actor, state);
  },
  decide(state, command, circumstances) {
    const exercise = exerciseOf(state);
    return exercise ? decide(exercise, command, circumstances, state) : refuse('stale');
  },
});

/** As {@link during}, for those who lead, about a role that the card has to have. */
const aboutRole = <C extends { role: RoleId }>(
  by: By,
  when: (exercise: Exercise, actor: SeatId) => boolean,
  decide: (exercise: Exercise, command: C, actor: SeatId, state: RoomState) => Decision,
): CommandRule<C> =>
  during(by, when, (exercise, command, { actor }, state) =>
    exercise.roles.some((role) => role.id === command.role)
      ? decide(exercise, command, actor, state)
      : refuse('not-found', 'role'),
  );

const exerciseViews = derivedBy<ExerciseView>((state) => [
  state.exercise,
  state.lobby,
  state.session,
]);

const always = (): boolean => true;

const beginStep = (step: number): readonly RoomEvent[] => [{ type: 'exercise:step-begun', step }];

export const exercise: Capability<'exercise', ExerciseCommand> = {
  name: 'exercise',
  initial: {},

  commands: {
    'exercise:choose': {
      by: leadsRoom,
      // Nobody's play is swept away by a second card: the first is ended first.
      when: (state) => exerciseOf(state) === undefined,
      decide(_state, { card: id }) {
        const card = cardById(id);
        if (!card) return refuse('not-found', 'card');
        // The card's form is kept in the stream, so that a card reworked later changes no
        // exercise that was played.
        const roles = card.roles.map((role) => ({ ...role }));
        const steps = card.steps.map((step) => ({ ...step }));
        return [{ type: 'exercise:chosen', card: id, roles, steps }];
      },
    },
    'exercise:cast': aboutRole(leadsRoom, always, (exercise, { role, seat }, _actor, state) => {
      if (seat === undefined) {
        return exercise.cast[role] ? [{ type: 'exercise:uncast', role }] : refuse('stale');
      }
      if (!mayPlay(state, seat)) return refuse('not-in-room', 'seat');
      const offered = exercise.volunteers[role]?.includes(seat) ?? false;
      const before = roleOfSeat(exercise, seat);
      return [
        ...(before === undefined ? [] : [{ type: 'exercise:uncast' as const, role: before }]),
        {
          type: 'exercise:cast',
          role,
          seat,
          accepted: offered || isLeader(state, seat),
        },
      ];
    }),
    'exercise:ask-volunteers': aboutRole(leadsRoom, always, (exercise, { role }) =>
      exercise.volunteers[role] || exercise.cast[role]
        ? refuse('stale')
        : [{ type: 'exercise:volunteers-asked', role }],
    ),
    'exercise:volunteer': aboutRole(
      mayPlay,
      (exercise, actor) =>
        roleOfSeat(exercise, actor) === undefined &&
        Object.values(exercise.volunteers).some((offers) => !offers.includes(actor)),
      (exercise, { role }, actor) => {
        const offers = exercise.volunteers[role];
        return !offers || offers.includes(actor)
          ? refuse('stale')
          : [{ type: 'exercise:volunteered', role, seat: actor }];
      },
    ),
    'exercise:accept': during(
      mayPlay,
      (exercise, actor) => {
        const role = roleOfSeat(exercise, actor);
        return role !== undefined && exercise.cast[role]?.accepted === false;
      },
      (_exercise, _command, { actor }) => [{ type: 'exercise:accepted', seat: actor }],
    ),
    'exercise:pass': during(
      mayPlay,
      (exercise, actor, state) =>
        roleOfSeat(exercise, actor) !== undefined ||
        (currentStep(exercise) === 'casting' &&
          !exercise.passed.includes(actor) &&
          !isLeader(state, actor)),
      (_exercise, _command, { actor }) => [{ type: 'exercise:passed', seat: actor }],
    ),
    'exercise:next': during(
      leadsRoom,
      (exercise) => exercise.step < exercise.steps.length - 1,
      (exercise, { from }) => {
        if (exercise.step !== from) return refuse('stale');
        if (currentStep(exercise) === 'casting' && !castComplete(exercise)) {
          return refuse('cast-incomplete');
        }
        return beginStep(from + 1);
      },
    ),
    'exercise:previous': during(
      leadsRoom,
      (exercise) => exercise.step > 0,
      (exercise, { from }) => (exercise.step === from ? beginStep(from - 1) : refuse('stale')),
    ),
    'exercise:pause': during(
      leadsRoom,
      (exercise) => inPlay(exercise) && !exercise.paused,
      () => [{ type: 'exercise:paused' }],
    ),
    'exercise:resume': during(
      leadsRoom,
      (exercise) => exercise.paused,
      (exercise) =>
        castComplete(exercise) ? [{ type: 'exercise:resumed' }] : refuse('cast-incomplete'),
    ),
    'exercise:extend': during(
      leadsRoom,
      (exercise) => exercise.timer !== undefined,
      (_exercise, { seconds }) => [{ type: 'exercise:extended', seconds }],
    ),
    'exercise:swap': during(
      leadsRoom,
      (exercise) => inPlay(exercise) && facingRoles(exercise) !== undefined,
      () => [{ type: 'exercise:swapped' }],
    ),
    'exercise:replay': during(
      leadsRoom,
      (exercise) => inPlay(exercise) && stepNumber(exercise, 'play') >= 0,
      (exercise) => beginStep(stepNumber(exercise, 'play')),
    ),
    'exercise:stop': during(
      isInside,
      inPlay,
      // It is the same event as when the facilitator goes on: the room cannot tell who stopped
      // the play, nor that anyone did.
      (exercise) => {
        const after = stepNumber(exercise, 'derole');
        return after < 0 ? [{ type: 'exercise:ended' }] : beginStep(after);
      },
    ),
    'exercise:end': during(leadsRoom, always, () => [{ type: 'exercise:ended' }]),
  },

  evolve: (slice, { event, at }) => {
    const current = evolveExercise(slice.current, event, at);
    if (current === slice.current) return slice;
    return current ? { current } : {};
  },

  view(state, viewer, locale) {
    const current = exerciseOf(state);
    if (!current || !isInside(state, viewer)) return {};
    const exercise = exerciseViews(state, `${viewer} ${locale}`, () =>
      exerciseViewOf(current, state, viewer, locale),
    );
    return { exercise };
  },
};
