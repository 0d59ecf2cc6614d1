import { z } from 'zod';
import { breakoutId, seatId } from '../ids.ts';

/**
 * Why someone is not heard by just those who are with them: no connection, microphone off, a
 * whisper that reaches one player, a voice to all breakouts, watching a scene unseen, or else.
 */
const heardOtherwise = z.enum(['lost', 'muted', 'whispers', 'speaks', 'unseen', 'held']);
export type HeardOtherwise = z.infer<typeof heardOtherwise>;

/** Why some of those who are with someone do not hear them, where others do not for another reason. */
const heardByFewer = z.strictObject({
  why: heardOtherwise.extract(['whispers', 'unseen', 'held']),
  notBy: z.array(seatId),
});

const hearingPerson = z.strictObject({
  name: z.string(),
  /** Their chair, as everywhere. */
  place: z.int(),
  /** The number of the breakout that they are in; absent in the main group and in a side room. */
  breakout: z.int().optional(),
  /** The side room that they are in. */
  sideRoom: breakoutId.optional(),
  connected: z.boolean(),
  /** Since when they have been without a connection, ms since the epoch. */
  lostSince: z.number().optional(),
  /** Present where they are heard by others than everyone connected who is with them. */
  otherwise: z
    .strictObject({
      why: heardOtherwise,
      heardBy: z.array(seatId),
      /** Present where `why` does not hold for all: for those named here it is another reason. */
      besides: z.array(heardByFewer).optional(),
    })
    .optional(),
});
export type HearingPerson = z.infer<typeof hearingPerson>;
export type HeardOtherwiseView = NonNullable<HearingPerson['otherwise']>;

/** Who is heard by whom, of everyone inside: only facilitators are sent this. */
const hearingView = z.strictObject({ people: z.record(seatId, hearingPerson) });
export type HearingView = z.infer<typeof hearingView>;

/** This part of a room, for the table of all parts. */
export const hearing = { view: hearingView };
