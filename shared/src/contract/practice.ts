import { z } from 'zod';
import { COURSE_LIMITS } from './course-limits.ts';

/** What a person is in a course. Facilitators and co-facilitators lead; observers only watch. */
export const membershipRole = z.enum(['facilitator', 'co-facilitator', 'member', 'observer']);
export type MembershipRole = z.infer<typeof membershipRole>;

/**
 * The therapies a course can follow: interpersonal psychotherapy, metacognitive interpersonal
 * therapy, dynamic interpersonal therapy, interpersonal and social rhythm therapy.
 */
export const approach = z.enum(['ipt', 'mit', 'dit', 'ipsrt']);
export type Approach = z.infer<typeof approach>;

/** Many clients or one. */
export const format = z.enum(['group', 'individual']);
export type Format = z.infer<typeof format>;

/** What the approaches call their phases; `rules/phases.ts` has which phases each of them has. */
export const phase = z.enum([
  'initial',
  'early',
  'middle',
  'intermediate',
  'ending',
  'maintenance',
  'taper',
]);
export type Phase = z.infer<typeof phase>;

/** What a card is for: the phases of IPT, at one of which each phase of another approach stands. */
export const cardPhase = phase.extract(['initial', 'middle', 'ending']);
export type CardPhase = z.infer<typeof cardPhase>;

/**
 * What a session is in its course. The individual ones are a group member's alone with a
 * facilitator: before the group begins, in the middle of it, and after its end.
 */
export const sessionKind = z.enum([
  'introductory',
  'weekly',
  'review',
  'last',
  'individual-before',
  'individual-middle',
  'individual-after',
]);
export type SessionKind = z.infer<typeof sessionKind>;

export const individualKind = sessionKind.extract([
  'individual-before',
  'individual-middle',
  'individual-after',
]);
export type IndividualKind = z.infer<typeof individualKind>;

/** What the people of a course have agreed on with its facilitators. */
export const pact = z.strictObject({
  /** Whether members may write to the whole group. */
  groupMessages: z.boolean(),
  /** Whether messages are kept after a session; without it they are erased. */
  keepMessages: z.boolean(),
  /** Whether the answers to polls are kept after a session; without it they are erased. */
  keepPolls: z.boolean(),
  /**
   * From so many minutes after the planned start members and observers of a group are let in
   * separately; absent where they come in as always.
   */
  lateAfter: z.int().min(COURSE_LIMITS.lateFrom).max(COURSE_LIMITS.lateTo).optional(),
});
export type Pact = z.infer<typeof pact>;

/** IPT's four problem areas, and `any` for what serves all of them. */
export const problemArea = z.enum(['grief', 'dispute', 'transition', 'sensitivity', 'any']);
export type ProblemArea = z.infer<typeof problemArea>;
