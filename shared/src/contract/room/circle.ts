import { z } from 'zod';
import { seatId, tieId } from '../ids.ts';
import { lineOfText, optionalLineOfText } from '../text.ts';
import { CIRCLE_LIMITS } from './circle-limits.ts';

/** How near someone stands: on the innermost ring, the middle one or the outermost. */
export const ring = z.literal([1, 2, 3]);
export type Ring = z.infer<typeof ring>;

/**
 * Where on the picture someone stands: the ring, and the direction as on a clock, in degrees from
 * the top. It is kept, so that the picture is the same on every screen.
 */
const place = { ring, angle: z.int().min(0).max(359) };

/** Someone in a client's life, and how near they stand. */
export const tie = z.strictObject({
  id: tieId,
  name: z.string(),
  /** Who they are, and what the tie is like; may be empty. */
  note: z.string(),
  ...place,
});
export type Tie = z.infer<typeof tie>;
export type Place = Pick<Tie, 'ring' | 'angle'>;

const described = {
  name: lineOfText(CIRCLE_LIMITS.name),
  note: optionalLineOfText(CIRCLE_LIMITS.note),
};
const own = <T extends string>(type: T) => z.strictObject({ type: z.literal(type), tie: tieId });

/**
 * Commands of the closeness circle. Each client has one of their own and touches no other;
 * facilitators can put one before everyone, as far as it is shown.
 */
const circleCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('circle:add'), ...described, ...place }),
  z.strictObject({ type: z.literal('circle:place'), tie: tieId, ...place }),
  z.strictObject({ type: z.literal('circle:describe'), tie: tieId, ...described }),
  own('circle:remove'),
  /** Shows one to those with whom the sender is together, and to facilitators. */
  own('circle:show'),
  own('circle:hide'),
  z.strictObject({ type: z.literal('circle:show-all') }),
  z.strictObject({ type: z.literal('circle:hide-all') }),
  /** Puts what this person shows before everyone in the sender's gathering. */
  z.strictObject({ type: z.literal('circle:look'), seat: seatId }),
  z.strictObject({ type: z.literal('circle:look-away') }),
]);
export type CircleCommand = z.infer<typeof circleCommand>;

/** A circle as it stood at the end of an earlier session of the course. */
export const pastCircle = z.strictObject({ session: z.int().min(1), ties: z.array(tie) });
export type PastCircle = z.infer<typeof pastCircle>;

/** What the viewer is told of circles: all of their own, and of others what is shown to them. */
const circleView = z.strictObject({
  own: z
    .strictObject({
      ties: z.array(tie.extend({ shown: z.boolean() })),
      /** Earlier sessions, the oldest first, without those in which nothing had changed. */
      history: z.array(pastCircle),
    })
    .optional(),
  /** By people's places; each shows at least one. */
  shown: z.array(z.strictObject({ seat: seatId, name: z.string(), ties: z.array(tie).min(1) })),
  /** Whose circle the viewer's gathering looks at together. */
  looking: seatId.optional(),
});
export type CircleView = z.infer<typeof circleView>;
export type OwnTie = NonNullable<CircleView['own']>['ties'][number];
export type ShownCircle = CircleView['shown'][number];

/** This part of a room, for the table of all parts. */
export const circle = { commands: circleCommand, view: circleView };
