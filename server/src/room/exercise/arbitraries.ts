import { cards } from '@rapport/shared/content/cards.ts';
import type { ExerciseCommand } from '@rapport/shared/contract/room/exercise.ts';
import { stageKind } from '@rapport/shared/contract/exercise-kinds.ts';
import { type Makers, pickOf, seatOf, type Sketch } from '../../testing/makers.ts';
import { OWN_CARD } from '../../testing/own-card.ts';
import { type Exercise, exerciseOf } from './state.ts';

/** The exercise that the actor of the move has before them; else any that there is. */
const exerciseFor = (play: Sketch): Exercise | undefined =>
  exerciseOf(play.state, play.actor) ?? Object.values(play.state.exercise)[0];
const exerciseStep = (play: Sketch) => exerciseFor(play)?.step ?? 0;
const roleOf = (play: Sketch, pick: number) =>
  pickOf(exerciseFor(play)?.roles ?? [], pick)?.id ?? 'none';

/** Random commands, see {@link Makers}. */
export const makers: Makers<ExerciseCommand> = {
  'exercise:choose': (_play, pick) => ({ card: pickOf(cards, pick)?.id ?? '' }),
  'exercise:cast': (play, pick) => ({
    role: roleOf(play, pick),
    ...(pick % 5 ? { seat: seatOf(pick >> 3) } : {}),
  }),
  'exercise:ask-volunteers': (play, pick) => ({ role: roleOf(play, pick) }),
  'exercise:volunteer': (play, pick) => ({ role: roleOf(play, pick) }),
  'exercise:accept': () => ({}),
  'exercise:pass': () => ({}),
  'exercise:next': (play) => ({ from: exerciseStep(play) }),
  'exercise:previous': (play) => ({ from: exerciseStep(play) }),
  'exercise:pause': () => ({}),
  'exercise:resume': () => ({}),
  'exercise:extend': (_play, pick) => ({ seconds: (pick % 241) - 120 }),
  'exercise:swap': () => ({}),
  'exercise:replay': () => ({}),
  'exercise:stop': () => ({}),
  'exercise:end': () => ({}),
  'exercise:choose-own': (_play, pick) => ({ card: { ...OWN_CARD, id: `own-${pick % 3}` } }),
  'exercise:rewind': (play, pick) => ({
    from: exerciseStep(play),
    step: pick % 7,
  }),
  'exercise:stage': (_play, pick) => ({
    stage: pickOf(stageKind.options, pick) ?? 'circle',
  }),
  'exercise:whisper': (_play, pick) => ({ seat: seatOf(pick), text: `Whispered ${pick % 5}` }),
  'exercise:whisper-aloud': (_play, pick) => ({ seat: seatOf(pick) }),
  'exercise:stop-whispering': () => ({}),
};
