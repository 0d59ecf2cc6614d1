import { z } from 'zod';
import { wholeCard } from '../card.ts';
import { cardId, roleId, seatId } from '../ids.ts';
import { roleKind, stageKind, stepKind } from '../exercise-kinds.ts';
import { stopwatch } from '../stopwatch.ts';
import { lineOfText } from '../text.ts';
import { EXERCISE_LIMITS as LIMITS } from './exercise-limits.ts';

/** Commands of the exercise. `from` is the number of the step that the sender saw. */
const exerciseCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('exercise:choose'), card: cardId }),
  /** Plays a card of the practice's own: it comes whole, and is kept with the session as it was. */
  z.strictObject({ type: z.literal('exercise:choose-own'), card: wholeCard }),
  /** Asks a seat to play a role; without `seat` the role is empty again. */
  z.strictObject({ type: z.literal('exercise:cast'), role: roleId, seat: seatId.optional() }),
  z.strictObject({ type: z.literal('exercise:ask-volunteers'), role: roleId }),
  z.strictObject({ type: z.literal('exercise:volunteer'), role: roleId }),
  /** Says yes to the role that one was asked to play. */
  z.strictObject({ type: z.literal('exercise:accept') }),
  /** No to playing, before or during it. No reason is asked for and none is kept. */
  z.strictObject({ type: z.literal('exercise:pass') }),
  z.strictObject({ type: z.literal('exercise:next'), from: z.int() }),
  z.strictObject({ type: z.literal('exercise:previous'), from: z.int() }),
  /** Back to a step that was there before. */
  z.strictObject({ type: z.literal('exercise:rewind'), from: z.int(), step: z.int().min(0) }),
  z.strictObject({ type: z.literal('exercise:pause') }),
  z.strictObject({ type: z.literal('exercise:resume') }),
  z.strictObject({
    type: z.literal('exercise:extend'),
    seconds: z.int().min(-LIMITS.extendSeconds).max(LIMITS.extendSeconds),
  }),
  /** Protagonist and other change places. */
  z.strictObject({ type: z.literal('exercise:swap') }),
  /** Plays the scene once more from the start of the play step. */
  z.strictObject({ type: z.literal('exercise:replay') }),
  /** Ends the play for everyone and goes on to stepping out of role; nobody is named. */
  z.strictObject({ type: z.literal('exercise:stop') }),
  z.strictObject({ type: z.literal('exercise:end') }),
  z.strictObject({ type: z.literal('exercise:stage'), stage: stageKind }),
  /** A line from the coach, or from facilitators, that one player alone can read. */
  z.strictObject({
    type: z.literal('exercise:whisper'),
    seat: seatId,
    text: lineOfText(LIMITS.whisper),
  }),
  /** The sender's voice reaches that player alone, until they stop. */
  z.strictObject({ type: z.literal('exercise:whisper-aloud'), seat: seatId }),
  z.strictObject({ type: z.literal('exercise:stop-whispering') }),
]);
export type ExerciseCommand = z.infer<typeof exerciseCommand>;

const exerciseRoleView = z.strictObject({
  id: roleId,
  kind: roleKind,
  name: z.string(),
  required: z.boolean(),
  seat: seatId.optional(),
  /** Whether the seat has said yes. */
  accepted: z.boolean(),
  /** Volunteers are being asked for. */
  open: z.boolean(),
  /** Only a facilitator may have it. */
  forFacilitator: z.boolean().optional(),
  /** The private brief: only for who plays the role, and for facilitators. */
  brief: z.string().optional(),
  /** Who has offered: only for facilitators. */
  volunteers: z.array(seatId).optional(),
  /** The viewer has offered. */
  offered: z.boolean().optional(),
});

/** The exercise being played, as one seat may know it. */
const exerciseView = z.strictObject({
  card: cardId,
  title: z.string(),
  scenario: z.string(),
  optOut: z.string(),
  steps: z.array(z.strictObject({ kind: stepKind, title: z.string() })),
  step: z.int(),
  instruction: z.string(),
  /** For the viewer who has no role while others play: what to watch for. */
  observe: z.string().optional(),
  roles: z.array(exerciseRoleView),
  paused: z.boolean(),
  /** Present while the step is timed. */
  timer: z.strictObject({ stopwatch, seconds: z.number() }).optional(),
  /** Coaching prompts: only for the coach and facilitators. */
  prompts: z.array(z.string()).optional(),
  /** When not to use the card: only for facilitators. */
  caution: z.string().optional(),
  /** When to use no card at all: only for facilitators. */
  exclusions: z.string().optional(),
  /** Who would rather not play this time: only for facilitators. */
  passed: z.array(seatId).optional(),
  stage: stageKind,
  /** A line for the viewer alone from `from`, or one that the viewer sent to `to`. */
  whisper: z.strictObject({ from: seatId, to: seatId, text: z.string() }).optional(),
  /** Someone's voice reaches one player alone: only for the two, and for facilitators. */
  whispering: z.strictObject({ from: seatId, to: seatId }).optional(),
  /** The questions to talk about, in the debrief step. */
  debrief: z.array(z.string()).optional(),
});
export type ExerciseView = z.infer<typeof exerciseView>;
export type ExerciseRoleView = z.infer<typeof exerciseRoleView>;

/** This part of a room, for the table of all parts. */
export const exercise = { commands: exerciseCommand, view: exerciseView };
