import { z } from 'zod';

/** What a person is in a course. Facilitators and co-facilitators lead; observers only watch. */
export const membershipRole = z.enum(['facilitator', 'co-facilitator', 'member', 'observer']);
export type MembershipRole = z.infer<typeof membershipRole>;

/** The therapies a course can follow. Only IPT has agendas so far. */
export const approach = z.enum(['ipt']);
export type Approach = z.infer<typeof approach>;

/** Many clients or one. */
export const format = z.enum(['group', 'individual']);
export type Format = z.infer<typeof format>;

/** The three phases of IPT. */
export const phase = z.enum(['initial', 'middle', 'ending']);
export type Phase = z.infer<typeof phase>;

/** What the people of a course have agreed on with its facilitators. */
export const pact = z.strictObject({
  /** Whether members may write to the whole group. */
  groupMessages: z.boolean(),
  /** Whether messages are kept after a session; without it they are erased. */
  keepMessages: z.boolean(),
  /** Whether the answers to polls are kept after a session; without it they are erased. */
  keepPolls: z.boolean(),
});
export type Pact = z.infer<typeof pact>;

/** IPT's four problem areas, and `any` for what serves all of them. */
export const problemArea = z.enum(['grief', 'dispute', 'transition', 'sensitivity', 'any']);
export type ProblemArea = z.infer<typeof problemArea>;
