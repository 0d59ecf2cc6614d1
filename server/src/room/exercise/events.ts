import { wholeCard } from '@rapport/shared/contract/card.ts';
import { stageKind } from '@rapport/shared/contract/exercise-kinds.ts';
import { z } from 'zod';
import { MAIN_GROUP } from '../core/gathering.ts';
import { cardRole, cardStep } from './state.ts';

/** The gathering that plays; streams from before there were breakouts have the main group only. */
const company = z.string().default(MAIN_GROUP);

/** A card being chosen, cast, played and talked over. */
export const exerciseEvent = z.discriminatedUnion('type', [
  z.strictObject({
    company,
    type: z.literal('exercise:chosen'),
    card: z.string(),
    roles: z.array(cardRole),
    steps: z.array(cardStep),
    /** The words of a card of the practice's own. */
    own: wholeCard.optional(),
    /** Present where a member is not to coach. */
    coach: z.literal('facilitator').optional(),
  }),
  z.strictObject({
    company,
    type: z.literal('exercise:cast'),
    role: z.string(),
    seat: z.string(),
    /** They offered themselves, or lead: they need not be asked. */
    accepted: z.boolean(),
  }),
  z.strictObject({ company, type: z.literal('exercise:uncast'), role: z.string() }),
  z.strictObject({ company, type: z.literal('exercise:volunteers-asked'), role: z.string() }),
  z.strictObject({
    company,
    type: z.literal('exercise:volunteered'),
    role: z.string(),
    seat: z.string(),
  }),
  z.strictObject({ company, type: z.literal('exercise:accepted'), seat: z.string() }),
  z.strictObject({ company, type: z.literal('exercise:passed'), seat: z.string() }),
  z.strictObject({ company, type: z.literal('exercise:step-begun'), step: z.int() }),
  z.strictObject({ company, type: z.literal('exercise:paused') }),
  z.strictObject({ company, type: z.literal('exercise:resumed') }),
  z.strictObject({ company, type: z.literal('exercise:extended'), seconds: z.number() }),
  z.strictObject({ company, type: z.literal('exercise:swapped') }),
  z.strictObject({ company, type: z.literal('exercise:ended') }),
  z.strictObject({ company, type: z.literal('exercise:staged'), stage: stageKind }),
  z.strictObject({
    company,
    type: z.literal('exercise:whispered'),
    from: z.string(),
    to: z.string(),
    text: z.string(),
  }),
  z.strictObject({
    company,
    type: z.literal('exercise:whispering-begun'),
    from: z.string(),
    to: z.string(),
  }),
  z.strictObject({ company, type: z.literal('exercise:whispering-ended') }),
]);

declare module '../core/state.ts' {
  interface Events {
    exercise: z.infer<typeof exerciseEvent>;
  }
}
