import type { RoleId, SeatId } from '@rapport/shared/contract/ids.ts';
import { holdStopwatch, resumeStopwatch, startStopwatch } from '@rapport/shared/rules/stopwatch.ts';
import { castComplete, facingRoles, inPlay, roleOfSeat, type Exercise } from './exercise-state.ts';
import type { RoomEvent } from './state.ts';

/** The shortest that a timed step can be made, in seconds. */
const SHORTEST = 30;

/** The exercise after something happened; `undefined` when none is being played. */
export function evolveExercise(
  exercise: Exercise | undefined,
  event: RoomEvent,
  at: number,
): Exercise | undefined {
  if (event.type === 'exercise:chosen') {
    const { card, roles, steps } = event;
    return { card, roles, steps, cast: {}, volunteers: {}, passed: [], step: 0, paused: false };
  }
  if (!exercise) return undefined;
  switch (event.type) {
    case 'exercise:cast': {
      const { [event.role]: _filled, ...volunteers } = exercise.volunteers;
      const { seat, accepted } = event;
      return {
        ...exercise,
        cast: { ...exercise.cast, [event.role]: { seat, accepted } },
        volunteers,
        passed: exercise.passed.filter((passed) => passed !== seat || !accepted),
      };
    }
    case 'exercise:uncast':
      return freezeIfIncomplete(withoutRole(exercise, event.role), at);
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
      const left = withoutSeat(exercise, event.seat);
      return freezeIfIncomplete({ ...left, passed: [...left.passed, event.seat] }, at);
    }
    case 'floor:left':
    case 'floor:removed':
      return freezeIfIncomplete(withoutSeat(exercise, event.seat), at);
    case 'exercise:step-begun':
      return beginStep(exercise, event.step, at);
    case 'exercise:paused':
      return freeze(exercise, at);
    case 'session:ended':
      return inPlay(exercise) ? freeze(exercise, at) : exercise;
    case 'exercise:resumed':
      return { ...onTimer(exercise, (watch) => resumeStopwatch(watch, at)), paused: false };
    case 'exercise:extended':
      return exercise.timer
        ? {
            ...exercise,
            timer: {
              ...exercise.timer,
              seconds: Math.max(SHORTEST, exercise.timer.seconds + event.seconds),
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

function beginStep(exercise: Exercise, step: number, at: number): Exercise {
  const { timer: _timer, ...rest } = exercise;
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

/** Nobody is left playing to an empty chair: the play stands still until the role is filled. */
const freezeIfIncomplete = (exercise: Exercise, at: number): Exercise =>
  inPlay(exercise) && !castComplete(exercise) ? freeze(exercise, at) : exercise;

function withoutRole(exercise: Exercise, role: RoleId): Exercise {
  const { [role]: _gone, ...cast } = exercise.cast;
  return { ...exercise, cast };
}

function withoutSeat(exercise: Exercise, seat: SeatId): Exercise {
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
