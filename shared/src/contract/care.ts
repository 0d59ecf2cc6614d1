import { z } from 'zod';
import { breakoutId, seatId } from './ids.ts';
import { optionalLineOfText } from './text.ts';

/**
 * Commands for when someone is not well: the silent signal, and the side room, in which one who
 * leads is with them apart from the group.
 */
export const careCommand = z.discriminatedUnion('type', [
  /** "I need help": those who lead are told, and nobody else. */
  z.strictObject({ type: z.literal('care:call') }),
  z.strictObject({ type: z.literal('care:withdraw') }),
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
  z.strictObject({ type: z.literal('care:whereabouts'), text: optionalLineOfText(200) }),
]);
export type CareCommand = z.infer<typeof careCommand>;

const careCall = z.strictObject({
  seat: seatId,
  name: z.string(),
  /** When they called, ms since the epoch on the server's clock. */
  since: z.number(),
  /** The name of who has seen it; absent while nobody has. */
  seenBy: z.string().optional(),
  connected: z.boolean(),
  /** Where they are: at the door, in the circle, in a breakout (its number), or not here any more. */
  at: z.union([z.enum(['lobby', 'circle', 'side-room', 'gone']), z.int()]),
  /** Where they said that they are; empty where they did not. */
  whereabouts: z.string(),
});

const sideRoom = z.strictObject({
  id: breakoutId,
  /** The one who is looked after. */
  person: seatId,
  name: z.string(),
  since: z.number(),
  /** The names of those who lead and are with them; none when they are alone at the moment. */
  with: z.array(z.string()),
  /** Where the person said that they are. */
  whereabouts: z.string(),
});

/** Care as this seat may know of it. */
export const careView = z.strictObject({
  /** One's own signal. */
  called: z
    .strictObject({
      since: z.number(),
      /** The name of who has seen it. */
      seenBy: z.string().optional(),
    })
    .optional(),
  /** Where one has said that one is. */
  whereabouts: z.string().optional(),
  /** The side room that one is in. */
  own: z.strictObject({ person: seatId, name: z.string(), with: z.array(z.string()) }).optional(),
  /** The names of those of one's company who are away for a moment; why is not said. */
  steppedOut: z.array(z.string()).optional(),
  /** Only for those who lead: who has called, first come first. */
  calls: z.array(careCall).optional(),
  /** Only for those who lead. */
  rooms: z.array(sideRoom).optional(),
});
export type CareView = z.infer<typeof careView>;
export type CareCall = z.infer<typeof careCall>;
export type SideRoom = z.infer<typeof sideRoom>;
