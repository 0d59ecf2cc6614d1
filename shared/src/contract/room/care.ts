import { z } from 'zod';
import { breakoutId, seatId } from '../ids.ts';
import { optionalLineOfText } from '../text.ts';
import { LONGEST_WHEREABOUTS } from './care-limits.ts';

/**
 * Commands for when someone is not well: the silent signal, and the side room, in which one who
 * leads is with them apart from the group.
 */
const careCommand = z.discriminatedUnion('type', [
  /** "I need help": facilitators are told, and nobody else. */
  z.strictObject({ type: z.literal('care:call') }),
  z.strictObject({ type: z.literal('care:withdraw') }),
  /** A facilitator's page says that it has drawn the call, while that page was in front. */
  z.strictObject({ type: z.literal('care:shown'), seat: seatId }),
  /** Tells the person that their signal has been seen. */
  z.strictObject({ type: z.literal('care:see'), seat: seatId }),
  /** The signal is taken care of. */
  z.strictObject({ type: z.literal('care:settle'), seat: seatId }),
  /** Takes a person, and the sender with them, to a side room. */
  z.strictObject({ type: z.literal('care:take'), seat: seatId }),
  /** Joins a person in their side room. */
  z.strictObject({ type: z.literal('care:join'), seat: seatId }),
  /** Back to where one was; whoever would be left alone there comes along. */
  z.strictObject({ type: z.literal('care:return') }),
  /** Where one is at the moment, so that help could be sent there; empty takes it back. */
  z.strictObject({
    type: z.literal('care:whereabouts'),
    text: optionalLineOfText(LONGEST_WHEREABOUTS),
  }),
]);
export type CareCommand = z.infer<typeof careCommand>;

/**
 * How far a call has come, as far as the server knows: no facilitator is connected; one is, but no
 * page of theirs has shown it; it stands on such a page; the page that showed it is gone; a
 * facilitator said that they have seen it; the one who said so is gone.
 */
export const callStage = z.enum(['nobody', 'sent', 'shown', 'shown-gone', 'seen', 'seen-gone']);
export type CallStage = z.infer<typeof callStage>;

/** How far a call has come among the practice's staff outside the room. */
export const staffReach = z.enum(['told', 'seen']);
export type StaffReach = z.infer<typeof staffReach>;

const ownCall = z.strictObject({
  since: z.number(),
  stage: callStage,
  /** When a facilitator's page first showed it. */
  shownAt: z.number().optional(),
  /** The name of who has seen it; only inside. */
  seenBy: z.string().optional(),
  /** It stood before nobody for so long that the practice's staff were looked for. */
  escalated: z.literal(true).optional(),
  /** A page of staff outside the room has shown it (`told`), or somebody there has seen it. */
  staff: staffReach.optional(),
});
export type OwnCall = z.infer<typeof ownCall>;

const careCall = z.strictObject({
  seat: seatId,
  name: z.string(),
  /** Their name in the practice's records, where that is not what they are called here. */
  knownAs: z.string().optional(),
  /** The name mixes letters of alphabets that look alike. */
  mixedAlphabets: z.literal(true).optional(),
  /** When they called, ms since the epoch on the server's clock. */
  since: z.number(),
  /** The name of who has seen it; absent while nobody has. */
  seenBy: z.string().optional(),
  /** Whether staff outside the room were told of it, or have seen it. */
  staff: staffReach.optional(),
  connected: z.boolean(),
  /** Where they are: at the door, in the main group, in a breakout (its number), or not here any more. */
  at: z.union([z.enum(['lobby', 'circle', 'side-room', 'gone']), z.int()]),
  /** Where they said that they are; empty where they did not. */
  whereabouts: z.string(),
});

const sideRoom = z.strictObject({
  id: breakoutId,
  /** The one who is looked after. */
  person: seatId,
  name: z.string(),
  knownAs: careCall.shape.knownAs,
  mixedAlphabets: careCall.shape.mixedAlphabets,
  since: z.number(),
  /** The names of the facilitators with them; none when they are alone at the moment. */
  with: z.array(z.string()),
  /** Where the person said that they are. */
  whereabouts: z.string(),
});

/** Care as this seat may know of it. */
const careView = z.strictObject({
  /** One's own signal. */
  called: ownCall.optional(),
  /** Where one has said that one is. */
  whereabouts: z.string().optional(),
  /** The side room that one is in. */
  own: z.strictObject({ person: seatId, name: z.string(), with: z.array(z.string()) }).optional(),
  /** The names of those of one's gathering who are away for a moment; why is not said. */
  steppedOut: z.array(z.string()).optional(),
  /** Only for facilitators: who has called, first come first. */
  calls: z.array(careCall).optional(),
  /** Only for facilitators. */
  rooms: z.array(sideRoom).optional(),
});
export type CareView = z.infer<typeof careView>;
export type CareCall = z.infer<typeof careCall>;
export type SideRoom = z.infer<typeof sideRoom>;

/** This part of a room, for the table of all parts. */
export const care = { commands: careCommand, view: careView };
