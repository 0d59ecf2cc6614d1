import type { Card } from '@rapport/shared/content/card.ts';
import type { WholeCard } from '@rapport/shared/contract/card.ts';
import {
  roleKind,
  type StageKind,
  stepKind,
  type StepKind,
} from '@rapport/shared/contract/exercise-kinds.ts';
import type { CardId, RoleId, SeatId } from '@rapport/shared/contract/ids.ts';
import type { Stopwatch } from '@rapport/shared/contract/stopwatch.ts';
import { z } from 'zod';
import { type GatheringId, gatheringOf } from '../core/gathering.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';

export const cardRole = z.strictObject({ id: z.string(), kind: roleKind, required: z.boolean() });

type CardRole = z.infer<typeof cardRole>;

export const cardStep = z.strictObject({ kind: stepKind, seconds: z.number().optional() });

/** Who plays a role, and whether they have said yes. */
interface Casting {
  readonly seat: SeatId;
  readonly accepted: boolean;
}

/** The exercise that is being played. */
export interface Exercise {
  readonly card: CardId;
  readonly roles: readonly CardRole[];
  readonly steps: readonly z.infer<typeof cardStep>[];
  readonly cast: Readonly<Record<RoleId, Casting>>;
  /** The roles that volunteers are asked for, with those who offered. */
  readonly volunteers: Readonly<Record<RoleId, readonly SeatId[]>>;
  readonly passed: readonly SeatId[];
  readonly step: number;
  readonly paused: boolean;
  readonly timer?: { readonly stopwatch: Stopwatch; readonly seconds: number };
  readonly stage: StageKind;
  /** Present where a facilitator coaches, or nobody does. */
  readonly coach?: 'facilitator';
  /** The words of a card of the practice's own. */
  readonly own?: WholeCard;
  /** The last line that one player alone can read. */
  readonly whisper?: { readonly from: SeatId; readonly to: SeatId; readonly text: string };
  /** Whose voice reaches one player alone. */
  readonly whispering?: { readonly from: SeatId; readonly to: SeatId };
}

declare module '../core/state.ts' {
  interface Slices {
    /** What each gathering plays. */
    exercise: Readonly<Record<GatheringId, Exercise>>;
  }
}

/** What a gathering plays, if it plays something. */
export const exerciseIn = (state: RoomState, gathering: GatheringId): Exercise | undefined =>
  state.exercise[gathering];

/** What the seat's gathering plays. */
export const exerciseOf = (state: RoomState, seat: SeatId): Exercise | undefined =>
  exerciseIn(state, gatheringOf(state, seat) ?? '');

type Chosen = Extract<RoomEvent, { type: 'exercise:chosen' }>;

/** A card of the library is chosen by a gathering. */
export const chooseCard = (card: Card, gathering: GatheringId): Chosen => ({
  company: gathering,
  type: 'exercise:chosen',
  card: card.id,
  // The card's form is kept in the stream, so that a card reworked later changes no exercise that
  // was played.
  roles: card.roles.map((role) => ({ ...role })),
  steps: card.steps.map((step) => ({ ...step })),
  ...coachOfCard(card),
});

/** A card of the practice's own is chosen by a gathering: it is kept in the stream, words and all. */
export const chooseOwnCard = (own: WholeCard, gathering: GatheringId): Chosen => ({
  company: gathering,
  type: 'exercise:chosen',
  card: own.id,
  roles: own.roles.map(({ id, kind, required }) => ({ id, kind, required })),
  steps: own.steps,
  own,
  ...coachOfCard(own),
});

/** A heavy scene, and every scene of grief, is too much for a member to coach. */
const coachOfCard = ({ area, intensity }: Pick<WholeCard, 'area' | 'intensity'>) =>
  intensity === 3 || area === 'grief' ? { coach: 'facilitator' as const } : {};

/** Whether only a facilitator may have the role. */
export const isForFacilitator = ({ coach }: Pick<Exercise, 'coach'>, { kind }: CardRole): boolean =>
  kind === 'coach' && coach === 'facilitator';

/**
 * Asks the members, in their order, to play the card's roles: those it needs first, and none that
 * is a facilitator's.
 */
export const castInOrder = (
  { roles, coach }: Pick<Chosen, 'roles' | 'coach'>,
  gathering: GatheringId,
  seats: readonly SeatId[],
): RoomEvent[] =>
  roles
    .filter((role) => !isForFacilitator({ ...(coach && { coach }) }, role))
    .sort((one, other) => Number(other.required) - Number(one.required))
    .slice(0, seats.length)
    .map(({ id: role }, index) => ({
      company: gathering,
      type: 'exercise:cast',
      role,
      seat: seats[index] ?? '',
      accepted: false,
    }));

/** What the step that stands now is. */
export const currentStep = (exercise: Exercise): StepKind | undefined =>
  exercise.steps[exercise.step]?.kind;

const PLAYING: readonly StepKind[] = ['play', 'coach', 'replay'];

/** Whether people are in role at the step of this number. */
export const isPlayStep = ({ steps }: Exercise, step: number): boolean => {
  const kind = steps[step]?.kind;
  return kind !== undefined && PLAYING.includes(kind);
};

/** Whether people are in role at the step that stands now. */
export const inPlay = (exercise: Exercise): boolean => isPlayStep(exercise, exercise.step);

/** The role of a seat, if it has one. */
export const roleOfSeat = (exercise: Exercise, seat: SeatId): RoleId | undefined =>
  Object.keys(exercise.cast).find((role) => exercise.cast[role]?.seat === seat);

/** The seats of those who rehearse the scene: not the coach's. */
export const playersOf = (exercise: Exercise): SeatId[] =>
  exercise.roles.flatMap(({ id, kind }) => {
    const seat = exercise.cast[id]?.seat;
    return kind === 'coach' || seat === undefined ? [] : [seat];
  });

/** The seat of the coach, if there is one. */
export const coachOf = (exercise: Exercise): SeatId | undefined => {
  const role = exercise.roles.find(({ kind }) => kind === 'coach');
  return role && exercise.cast[role.id]?.seat;
};

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
