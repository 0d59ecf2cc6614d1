import { EXERCISE_LIMITS } from '@rapport/shared/contract/room/exercise-limits.ts';
import { cardById } from '@rapport/shared/content/cards.ts';
import type { RoleId, SeatId } from '@rapport/shared/contract/ids.ts';
import { holdStopwatch, resumeStopwatch, startStopwatch } from '@rapport/shared/rules/stopwatch.ts';
import { MAIN_GROUP, type GatheringId } from '../core/gathering.ts';
import type { RoomEvent, Slices } from '../core/state.ts';
import { castComplete, type Exercise, facingRoles, inPlay, roleOfSeat } from './state.ts';

type Slice = Slices['exercise'];

/** What each gathering plays after something happened. */
export function evolveExercises(slice: Slice, event: RoomEvent, at: number): Slice {
  switch (event.type) {
    case 'breakout:closed':
      return onlyCircle(slice);
    // Whoever goes leaves the scene they were in; what others play goes on.
    case 'floor:left':
    case 'floor:removed':
    case 'breakout:moved':
    case 'care:moved':
    case 'floor:muted':
    case 'presence:disconnected':
    case 'presence:cleared':
      return Object.keys(slice).reduce<Slice>(
        (all, gathering) => change(all, gathering, event, at),
        slice,
      );
    default:
      return 'company' in event ? change(slice, event.company, event, at) : slice;
  }
}

/** A scene of the main group is held over the end. */
export function exercisesAtEnd(slice: Slice, at: number): Slice {
  const exercise = slice[MAIN_GROUP];
  const held = exercise && heldOver(exercise, at);
  return held ? { [MAIN_GROUP]: held } : {};
}

/**
 * Who whispered until something other than their own word, or their way to a side room, ended it:
 * where somebody goes aside they are met by who came for them, and are heard without a press.
 */
export const exposedByExercises = (before: Slice, after: Slice, event: RoomEvent): SeatId[] =>
  before === after || event.type === 'exercise:whispering-ended'
    ? []
    : Object.entries(before).flatMap(([gathering, { whispering }]) => {
        if (!whispering || after[gathering]?.whispering?.from === whispering.from) return [];
        const aside = event.type === 'care:moved' && event.room !== undefined;
        return aside && event.seat === whispering.from ? [] : [whispering.from];
      });

function onlyCircle(slice: Slice): Slice {
  const circle = slice[MAIN_GROUP];
  if (Object.keys(slice).length === (circle ? 1 : 0)) return slice;
  return circle ? { [MAIN_GROUP]: circle } : {};
}

function change(slice: Slice, gathering: GatheringId, event: RoomEvent, at: number): Slice {
  const before = slice[gathering];
  const after = evolveExercise(before, event, at);
  if (after === before) return slice;
  const { [gathering]: _before, ...others } = slice;
  return after ? { ...others, [gathering]: after } : others;
}

/** The exercise after something happened; `undefined` when none is being played. */
function evolveExercise(
  exercise: Exercise | undefined,
  event: RoomEvent,
  at: number,
): Exercise | undefined {
  if (event.type === 'exercise:chosen') {
    const { card, roles, steps, own, coach } = event;
    // The words of a card of the practice's own were erased: there is nothing to be played.
    if (!own && !cardById(card)) return undefined;
    return {
      card,
      roles,
      steps,
      ...(own ? { own } : {}),
      ...(coach ? { coach } : {}),
      cast: {},
      volunteers: {},
      passed: [],
      step: 0,
      paused: false,
      stage: 'aside',
    };
  }
  if (!exercise) return undefined;
  switch (event.type) {
    case 'exercise:cast': {
      const { [event.role]: _filled, ...volunteers } = exercise.volunteers;
      const { seat, accepted } = event;
      const before = exercise.cast[event.role]?.seat ?? seat;
      const cast = {
        ...exercise,
        cast: { ...exercise.cast, [event.role]: { seat, accepted } },
        volunteers,
        passed: exercise.passed.filter((passed) => passed !== seat || !accepted),
      };
      // Whoever coached before whispers no longer, and nobody whispers to whoever played before.
      return before === seat ? cast : withoutWhisper(cast, before);
    }
    case 'exercise:uncast': {
      const seat = exercise.cast[event.role]?.seat ?? '';
      return withoutWhisper(freezeIfIncomplete(withoutRole(exercise, event.role), at), seat);
    }
    case 'exercise:volunteers-asked':
      return { ...exercise, volunteers: { ...exercise.volunteers, [event.role]: [] } };
    case 'exercise:volunteered': {
      const offers = [...(exercise.volunteers[event.role] ?? []), event.seat];
      return {
        ...exercise,
        volunteers: { ...exercise.volunteers, [event.role]: offers },
        passed: exercise.passed.filter((passed) => passed !== event.seat),
      };
    }
    case 'exercise:accepted': {
      const role = roleOfSeat(exercise, event.seat);
      if (role === undefined) return exercise;
      return {
        ...exercise,
        cast: { ...exercise.cast, [role]: { seat: event.seat, accepted: true } },
      };
    }
    case 'exercise:passed': {
      const left = withoutWhisper(withoutSeat(exercise, event.seat), event.seat);
      return freezeIfIncomplete({ ...left, passed: [...left.passed, event.seat] }, at);
    }
    case 'floor:left':
    case 'floor:removed':
    case 'breakout:moved':
    case 'care:moved':
      return withoutWhisper(freezeIfIncomplete(withoutSeat(exercise, event.seat), at), event.seat);
    // Nobody goes on whispering without knowing it, or says to all what was meant for one.
    case 'floor:muted':
    case 'presence:disconnected':
      return exercise.whispering?.from === event.seat ? withoutVoice(exercise) : exercise;
    case 'presence:cleared':
      return withoutVoice(exercise);
    case 'exercise:staged':
      return { ...exercise, stage: event.stage };
    case 'exercise:whispered': {
      const { from, to, text } = event;
      if (text === '') return exercise;
      return { ...exercise, whisper: { from, to, text } };
    }
    case 'exercise:whispering-begun':
      return { ...exercise, whispering: { from: event.from, to: event.to } };
    case 'exercise:whispering-ended':
      return withoutVoice(exercise);
    case 'exercise:step-begun':
      return beginStep(exercise, event.step, at);
    case 'exercise:paused':
      return freeze(exercise, at);
    case 'exercise:resumed':
      return { ...onTimer(exercise, (watch) => resumeStopwatch(watch, at)), paused: false };
    case 'exercise:extended':
      return exercise.timer
        ? {
            ...exercise,
            timer: {
              ...exercise.timer,
              seconds: Math.max(
                EXERCISE_LIMITS.shortestSeconds,
                exercise.timer.seconds + event.seconds,
              ),
            },
          }
        : exercise;
    case 'exercise:swapped': {
      const facing = facingRoles(exercise);
      if (!facing) return exercise;
      const [one, two] = facing.map((role) => exercise.cast[role]);
      return one && two
        ? { ...exercise, cast: { ...exercise.cast, [facing[0]]: two, [facing[1]]: one } }
        : exercise;
    }
    case 'exercise:ended':
      return undefined;
    default:
      return exercise;
  }
}

/** What was whispered goes, and so does a scene in the words of a card of the practice's own. */
function heldOver(exercise: Exercise, at: number): Exercise | undefined {
  if (exercise.own) return undefined;
  const { whisper: _whisper, whispering: _whispering, ...rest } = exercise;
  return inPlay(exercise) ? freeze(rest, at) : rest;
}

function beginStep(exercise: Exercise, step: number, at: number): Exercise {
  // What was whispered was for that moment.
  const { timer: _timer, whisper: _whisper, whispering: _whispering, ...rest } = exercise;
  const seconds = exercise.steps[step]?.seconds;
  return {
    ...rest,
    step,
    paused: false,
    ...(seconds === undefined ? {} : { timer: { stopwatch: startStopwatch(at), seconds } }),
  };
}

const onTimer = (
  exercise: Exercise,
  change: (watch: NonNullable<Exercise['timer']>['stopwatch']) => typeof watch,
): Exercise =>
  exercise.timer
    ? {
        ...exercise,
        timer: { ...exercise.timer, stopwatch: change(exercise.timer.stopwatch) },
      }
    : exercise;

const freeze = (exercise: Exercise, at: number): Exercise => ({
  ...onTimer(exercise, (watch) => holdStopwatch(watch, at)),
  paused: true,
});

/** A play that lacks a role stands still until somebody has it: nobody plays to an empty chair. */
const freezeIfIncomplete = (exercise: Exercise, at: number): Exercise =>
  inPlay(exercise) && !castComplete(exercise) ? freeze(exercise, at) : exercise;

function withoutVoice(exercise: Exercise): Exercise {
  if (!exercise.whispering) return exercise;
  const { whispering: _whispering, ...rest } = exercise;
  return rest;
}

/** Without what this seat whispers, or is whispered. */
function withoutWhisper(exercise: Exercise, seat: SeatId): Exercise {
  const { whisper, whispering, ...rest } = exercise;
  const about = (pair?: { from: SeatId; to: SeatId }) => pair?.from === seat || pair?.to === seat;
  if (!about(whisper) && !about(whispering)) return exercise;
  return {
    ...rest,
    ...(whisper && !about(whisper) ? { whisper } : {}),
    ...(whispering && !about(whispering) ? { whispering } : {}),
  };
}

function withoutRole(exercise: Exercise, role: RoleId): Exercise {
  const { [role]: _gone, ...cast } = exercise.cast;
  return { ...exercise, cast };
}

function withoutSeat(exercise: Exercise, seat: SeatId): Exercise {
  if (!concerns(exercise, seat)) return exercise;
  const role = roleOfSeat(exercise, seat);
  const left = role === undefined ? exercise : withoutRole(exercise, role);
  return {
    ...left,
    volunteers: Object.fromEntries(
      Object.entries(left.volunteers).map(([open, offers]) => [
        open,
        offers.filter((offer) => offer !== seat),
      ]),
    ),
    passed: left.passed.filter((passed) => passed !== seat),
  };
}

const concerns = ({ cast, volunteers, passed }: Exercise, seat: SeatId): boolean =>
  Object.values(cast).some((casting) => casting.seat === seat) ||
  Object.values(volunteers).some((offers) => offers.includes(seat)) ||
  passed.includes(seat);
