import { cardById } from '@rapport/shared/content/cards.ts';
import type { ExerciseCommand } from '@rapport/shared/contract/room/exercise.ts';
import type { RoleId, SeatId } from '@rapport/shared/contract/ids.ts';
import { leadsRoom } from '../core/admission.ts';
import { type Capability, type CommandRule, type Refusal, refuse } from '../core/capability.ts';
import { isLeader } from '../core/facts.ts';
import { type GatheringId, gatheringOf, runsGathering, takesPart } from '../core/gathering.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';
import { floorOf } from '../floor/state.ts';
import { exerciseEvent } from './events.ts';
import { evolveExercises, exercisesAtEnd, exposedByExercises } from './evolve.ts';
import { heldByExercise } from './holds.ts';
import {
  castComplete,
  chooseCard,
  chooseOwnCard,
  coachOf,
  currentStep,
  type Exercise,
  exerciseOf,
  facingRoles,
  inPlay,
  isForFacilitator,
  isPlayStep,
  playersOf,
  roleOfSeat,
  stepNumber,
} from './state.ts';
import { exerciseView } from './view.ts';

type Decision = readonly RoomEvent[] | Refusal;

type By = (state: RoomState, actor: SeatId) => boolean;

/** The exercise of the gathering that the actor is in. */
interface Scene {
  readonly exercise: Exercise;
  readonly gathering: GatheringId;
  readonly state: RoomState;
  readonly actor: SeatId;
}

const sceneOf = (state: RoomState, actor: SeatId): Scene | undefined => {
  const gathering = gatheringOf(state, actor);
  const exercise = exerciseOf(state, actor);
  return exercise && gathering !== undefined ? { exercise, gathering, state, actor } : undefined;
};

/** The rule of a command that needs an exercise to be under way in the actor's gathering. */
const during = <C>(
  by: By,
  when: (scene: Scene) => boolean | readonly SeatId[],
  decide: (scene: Scene, command: C) => Decision,
): CommandRule<C> => ({
  knownTo: 'gathering',
  by,
  when(state, actor) {
    const scene = sceneOf(state, actor);
    return scene !== undefined && when(scene);
  },
  decide(state, command, { actor }) {
    const scene = sceneOf(state, actor);
    return scene ? decide(scene, command) : refuse('stale');
  },
});

/** As {@link during}, about a role that the card has to have. */
const aboutRole = <C extends { role: RoleId }>(
  by: By,
  when: (scene: Scene) => boolean,
  decide: (scene: Scene, command: C) => Decision,
): CommandRule<C> =>
  during(by, when, (scene, command) =>
    scene.exercise.roles.some((role) => role.id === command.role)
      ? decide(scene, command)
      : refuse('not-found', 'role'),
  );

/** As {@link during}, for one player alone. */
const whisper = <C>(...rule: Parameters<typeof during<C>>): CommandRule<C> => ({
  ...during(...rule),
  knownTo: 'whisper',
});

const always = (): boolean => true;

const isMeantForFacilitator = (exercise: Exercise, role: RoleId): boolean =>
  exercise.roles.some((one) => one.id === role && isForFacilitator(exercise, one));

/** Whether volunteers can be asked for the role. */
const canBeOffered = (exercise: Exercise, role: RoleId): boolean =>
  !exercise.volunteers[role] && !exercise.cast[role] && !isMeantForFacilitator(exercise, role);

/**
 * Whether a step can begin now: a scene is not played to an empty chair, nor begun before every role
 * that it needs is filled.
 */
function canBegin(exercise: Exercise, step: number): boolean {
  if (!exercise.steps[step]) return false;
  if (castComplete(exercise)) return true;
  const begins = currentStep(exercise) === 'casting' && step > exercise.step;
  return !begins && !isPlayStep(exercise, step);
}

/** On to a step, or back to it. */
const beginStep = ({ exercise, gathering }: Scene, step: number): Decision =>
  canBegin(exercise, step)
    ? [{ company: gathering, type: 'exercise:step-begun', step }]
    : refuse('cast-incomplete');

/** From where the sender saw the exercise. */
const beginFrom = (scene: Scene, from: number, step: number): Decision =>
  scene.exercise.step === from ? beginStep(scene, step) : refuse('stale');

/** Whom the seat can whisper to: the coach and facilitators, to those who are playing. */
function canWhisperTo({ exercise, state, actor }: Scene): SeatId[] {
  if (!inPlay(exercise)) return [];
  if (coachOf(exercise) !== actor && !leadsRoom(state, actor)) return [];
  return playersOf(exercise).filter((seat) => seat !== actor);
}

/** Whether nothing is played where the actor is, and it is a place to play. */
const isFree = (state: RoomState, actor: SeatId): boolean =>
  runsGathering(state, actor) && exerciseOf(state, actor) === undefined;

export const exercise: Capability<'exercise', ExerciseCommand> = {
  name: 'exercise',
  events: exerciseEvent,
  auditSteps: 'none',
  initial: {},

  commands: {
    // Nobody's play is swept away by a second card: the first is ended first.
    'exercise:choose': {
      knownTo: 'gathering',
      by: leadsRoom,
      when: isFree,
      decide(state, { card: id }, { actor }) {
        const card = cardById(id);
        const gathering = gatheringOf(state, actor);
        return card && gathering !== undefined
          ? [chooseCard(card, gathering)]
          : refuse('not-found', 'card');
      },
    },
    'exercise:choose-own': {
      knownTo: 'gathering',
      by: leadsRoom,
      when: isFree,
      decide(state, { card }, { actor }) {
        const gathering = gatheringOf(state, actor);
        return gathering === undefined ? refuse('stale') : [chooseOwnCard(card, gathering)];
      },
    },
    'exercise:cast': aboutRole(
      runsGathering,
      always,
      ({ exercise, gathering, state }, { role, seat }) => {
        if (seat === undefined) {
          return exercise.cast[role]
            ? [{ company: gathering, type: 'exercise:uncast', role }]
            : refuse('stale');
        }
        if (!takesPart(state, seat) || gatheringOf(state, seat) !== gathering) {
          return refuse('not-in-room', 'seat');
        }
        if (isMeantForFacilitator(exercise, role) && !isLeader(state, seat)) {
          return refuse('facilitator-coaches', 'seat');
        }
        const offered = exercise.volunteers[role]?.includes(seat) ?? false;
        const before = roleOfSeat(exercise, seat);
        return [
          ...(before === undefined
            ? []
            : [{ company: gathering, type: 'exercise:uncast' as const, role: before }]),
          {
            company: gathering,
            type: 'exercise:cast',
            role,
            seat,
            accepted: offered || isLeader(state, seat),
          },
        ];
      },
    ),
    'exercise:ask-volunteers': aboutRole(
      leadsRoom,
      ({ exercise }) => exercise.roles.some(({ id }) => canBeOffered(exercise, id)),
      ({ exercise, gathering }, { role }) =>
        canBeOffered(exercise, role)
          ? [{ company: gathering, type: 'exercise:volunteers-asked', role }]
          : refuse('stale'),
    ),
    'exercise:volunteer': aboutRole(
      takesPart,
      ({ exercise, actor }) =>
        roleOfSeat(exercise, actor) === undefined &&
        Object.values(exercise.volunteers).some((offers) => !offers.includes(actor)),
      ({ exercise, gathering, actor }, { role }) => {
        const offers = exercise.volunteers[role];
        return !offers || offers.includes(actor)
          ? refuse('stale')
          : [{ company: gathering, type: 'exercise:volunteered', role, seat: actor }];
      },
    ),
    'exercise:accept': during(
      takesPart,
      ({ exercise, actor }) => {
        const role = roleOfSeat(exercise, actor);
        return role !== undefined && exercise.cast[role]?.accepted === false;
      },
      ({ gathering, actor }) => [{ company: gathering, type: 'exercise:accepted', seat: actor }],
    ),
    'exercise:pass': during(
      takesPart,
      ({ exercise, actor, state }) =>
        roleOfSeat(exercise, actor) !== undefined ||
        (currentStep(exercise) === 'casting' &&
          !exercise.passed.includes(actor) &&
          !isLeader(state, actor)),
      ({ gathering, actor }) => [{ company: gathering, type: 'exercise:passed', seat: actor }],
    ),
    'exercise:next': during(
      runsGathering,
      ({ exercise }) => canBegin(exercise, exercise.step + 1),
      (scene, { from }) => beginFrom(scene, from, from + 1),
    ),
    'exercise:previous': during(
      runsGathering,
      ({ exercise }) => canBegin(exercise, exercise.step - 1),
      (scene, { from }) => beginFrom(scene, from, from - 1),
    ),
    'exercise:rewind': during(
      runsGathering,
      ({ exercise }) =>
        exercise.steps.some(
          (_step, before) => before < exercise.step && canBegin(exercise, before),
        ),
      (scene, { from, step }) =>
        step < from ? beginFrom(scene, from, step) : refuse('invalid-message', 'step'),
    ),
    'exercise:pause': during(
      runsGathering,
      ({ exercise }) => inPlay(exercise) && !exercise.paused,
      ({ gathering }) => [{ company: gathering, type: 'exercise:paused' }],
    ),
    'exercise:resume': during(
      runsGathering,
      ({ exercise }) => exercise.paused && castComplete(exercise),
      ({ gathering }) => [{ company: gathering, type: 'exercise:resumed' }],
    ),
    'exercise:extend': during(
      runsGathering,
      ({ exercise }) => exercise.timer !== undefined,
      ({ gathering }, { seconds }) => [{ company: gathering, type: 'exercise:extended', seconds }],
    ),
    'exercise:swap': during(
      runsGathering,
      ({ exercise }) => inPlay(exercise) && facingRoles(exercise) !== undefined,
      ({ gathering }) => [{ company: gathering, type: 'exercise:swapped' }],
    ),
    'exercise:replay': during(
      runsGathering,
      ({ exercise }) => inPlay(exercise) && canBegin(exercise, stepNumber(exercise, 'play')),
      (scene) => beginStep(scene, stepNumber(scene.exercise, 'play')),
    ),
    'exercise:stop': during(
      takesPart,
      ({ exercise }) => inPlay(exercise),
      // It is the same event as when the facilitator goes on: the room cannot tell who stopped
      // the play, nor that anyone did.
      (scene) => {
        const { exercise, gathering } = scene;
        const after = stepNumber(exercise, 'derole');
        return after < 0
          ? [{ company: gathering, type: 'exercise:ended' }]
          : beginStep(scene, after);
      },
    ),
    'exercise:end': during(leadsRoom, always, ({ gathering }) => [
      { company: gathering, type: 'exercise:ended' },
    ]),
    'exercise:stage': during(leadsRoom, always, ({ exercise, gathering }, { stage }) =>
      exercise.stage === stage ? [] : [{ company: gathering, type: 'exercise:staged', stage }],
    ),
    'exercise:whisper': whisper(takesPart, canWhisperTo, ({ gathering, actor }, { seat, text }) => [
      { company: gathering, type: 'exercise:whispered', from: actor, to: seat, text },
    ]),
    'exercise:whisper-aloud': whisper(
      takesPart,
      (scene) =>
        scene.exercise.whispering === undefined && floorOf(scene.state, scene.actor).microphone
          ? canWhisperTo(scene)
          : [],
      ({ gathering, actor }, { seat }) => [
        { company: gathering, type: 'exercise:whispering-begun', from: actor, to: seat },
      ],
    ),
    'exercise:stop-whispering': during(
      takesPart,
      ({ exercise, actor }) => exercise.whispering?.from === actor,
      ({ gathering }) => [{ company: gathering, type: 'exercise:whispering-ended' }],
    ),
  },

  holds: heldByExercise,
  evolve: (slice, { event, at }) => evolveExercises(slice, event, at),
  atEnd: (slice, { at }) => exercisesAtEnd(slice, at),
  exposed: (before, after, event) => exposedByExercises(before.exercise, after.exercise, event),
  view: exerciseView,
};
