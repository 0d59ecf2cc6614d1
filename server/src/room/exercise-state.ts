import { roleKind, stepKind, type StepKind } from '@rapport/shared/contract/exercise.ts';
import type { CardId, RoleId, SeatId } from '@rapport/shared/contract/ids.ts';
import type { Stopwatch } from '@rapport/shared/contract/stopwatch.ts';
import { z } from 'zod';
import type { RoomState } from './state.ts';

const cardRole = z.strictObject({ id: z.string(), kind: roleKind, required: z.boolean() });
const cardStep = z.strictObject({ kind: stepKind, seconds: z.number().optional() });

/** A card being chosen, cast, played and talked over. */
export const exerciseEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('exercise:chosen'),
    card: z.string(),
    roles: z.array(cardRole),
    steps: z.array(cardStep),
  }),
  z.strictObject({
    type: z.literal('exercise:cast'),
    role: z.string(),
    seat: z.string(),
    /** They offered themselves, or lead: they need not be asked. */
    accepted: z.boolean(),
  }),
  z.strictObject({ type: z.literal('exercise:uncast'), role: z.string() }),
  z.strictObject({ type: z.literal('exercise:volunteers-asked'), role: z.string() }),
  z.strictObject({
    type: z.literal('exercise:volunteered'),
    role: z.string(),
    seat: z.string(),
  }),
  z.strictObject({ type: z.literal('exercise:accepted'), seat: z.string() }),
  z.strictObject({ type: z.literal('exercise:passed'), seat: z.string() }),
  z.strictObject({ type: z.literal('exercise:step-begun'), step: z.int() }),
  z.strictObject({ type: z.literal('exercise:paused') }),
  z.strictObject({ type: z.literal('exercise:resumed') }),
  z.strictObject({ type: z.literal('exercise:extended'), seconds: z.number() }),
  z.strictObject({ type: z.literal('exercise:swapped') }),
  z.strictObject({ type: z.literal('exercise:ended') }),
]);

/** Who plays a role, and whether they have said yes. */
interface Casting {
  readonly seat: SeatId;
  readonly accepted: boolean;
}

/** The exercise that is being played. */
export interface Exercise {
  readonly card: CardId;
  readonly roles: readonly z.infer<typeof cardRole>[];
  readonly steps: readonly z.infer<typeof cardStep>[];
  readonly cast: Readonly<Record<RoleId, Casting>>;
  /** The roles that volunteers are asked for, with those who offered. */
  readonly volunteers: Readonly<Record<RoleId, readonly SeatId[]>>;
  readonly passed: readonly SeatId[];
  readonly step: number;
  readonly paused: boolean;
  readonly timer?: { readonly stopwatch: Stopwatch; readonly seconds: number };
}

declare module './state.ts' {
  interface Slices {
    exercise: { readonly current?: Exercise };
  }
  interface Events {
    exercise: z.infer<typeof exerciseEvent>;
  }
}

/** The exercise being played, if there is one. */
export const exerciseOf = (state: RoomState): Exercise | undefined => state.exercise.current;

/** What the step that stands now is. */
export const currentStep = (exercise: Exercise): StepKind | undefined =>
  exercise.steps[exercise.step]?.kind;

const PLAYING: readonly StepKind[] = ['play', 'coach', 'replay'];

/** Whether people are in role at this step. */
export const inPlay = (exercise: Exercise): boolean => {
  const kind = currentStep(exercise);
  return kind !== undefined && PLAYING.includes(kind);
};

/** The role of a seat, if it has one. */
export const roleOfSeat = (exercise: Exercise, seat: SeatId): RoleId | undefined =>
  Object.keys(exercise.cast).find((role) => exercise.cast[role]?.seat === seat);

/** Whether every role that the card needs has someone who said yes. */
export const castComplete = (exercise: Exercise): boolean =>
  exercise.roles.every((role) => !role.required || exercise.cast[role.id]?.accepted === true);

/** The number of the first step of a kind; -1 when the card has none. */
export const stepNumber = (exercise: Exercise, kind: StepKind): number =>
  exercise.steps.findIndex((step) => step.kind === kind);

/** The two roles that face each other, where both have someone. */
export function facingRoles(exercise: Exercise): [RoleId, RoleId] | undefined {
  const of = (kind: 'protagonist' | 'other') =>
    exercise.roles.find((role) => role.kind === kind && exercise.cast[role.id])?.id;
  const [protagonist, other] = [of('protagonist'), of('other')];
  return protagonist !== undefined && other !== undefined ? [protagonist, other] : undefined;
}
