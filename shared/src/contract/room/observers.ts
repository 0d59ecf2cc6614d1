import { z } from 'zod';
import { seatId } from '../ids.ts';
import { optionalLineOfText } from '../text.ts';
import { LONGEST_ABOUT } from './observers-limits.ts';

/** Commands about observers: asking the group, and each member's answer. `seat` is the observer's. */
const observersCommand = z.discriminatedUnion('type', [
  /** Asks everyone whether the observer may come in; `about` says to them who it is. */
  z.strictObject({
    type: z.literal('observers:ask'),
    seat: seatId,
    about: optionalLineOfText(LONGEST_ABOUT).optional(),
  }),
  /** The question is taken back, and with it all that was answered. */
  z.strictObject({ type: z.literal('observers:cancel'), seat: seatId }),
  z.strictObject({ type: z.literal('observers:agree'), seat: seatId }),
  /** No; of one who is inside, no longer: they are out at once. */
  z.strictObject({ type: z.literal('observers:decline'), seat: seatId }),
]);
export type ObserversCommand = z.infer<typeof observersCommand>;

const observerQuestion = z.strictObject({
  seat: seatId,
  name: z.string(),
  /** The name that the practice knows them by, where they go by another. */
  knownAs: z.string().optional(),
  about: z.string(),
  /** They are inside: to decline is to end it. */
  inside: z.boolean(),
  /** What the viewer has answered; nobody else is sent it. */
  agreed: z.boolean().optional(),
});
export type ObserverQuestion = z.infer<typeof observerQuestion>;

const observerAsked = z.strictObject({
  seat: seatId,
  name: z.string(),
  asked: z.boolean(),
  /** How many members who are inside have not answered. */
  unanswered: z.int(),
  /** Whether everyone agrees, once all have answered. It is never said who does not. */
  everyoneAgrees: z.boolean().optional(),
});
export type ObserverAsked = z.infer<typeof observerAsked>;

/** Observers: to a member, what they are asked; to facilitators, how far the asking has come. */
const observersView = z.strictObject({
  questions: z.array(observerQuestion).optional(),
  asked: z.array(observerAsked).optional(),
});
export type ObserversView = z.infer<typeof observersView>;

/** This part of a room, for the table of all parts. */
export const observers = { commands: observersCommand, view: observersView };
