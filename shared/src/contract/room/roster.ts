import { z } from 'zod';
import { seatId } from '../ids.ts';
import { membershipRole } from '../practice.ts';
import { standing } from './lobby.ts';

const rosterPerson = z.strictObject({
  /** What they go by here: the name that they entered, else the practice's. */
  name: z.string(),
  /** The name in the practice's books; absent where the entered one is the same. */
  knownAs: z.string().optional(),
  /** The entered name mixes letters of alphabets that look alike. */
  mixedAlphabets: z.literal(true).optional(),
  role: membershipRole,
  standing,
  /** Since when they stand there, ms since the epoch; absent where they have never come. */
  since: z.number().optional(),
  /** Since when they have been inside without a connection, ms since the epoch. */
  lostSince: z.number().optional(),
});
export type RosterPerson = z.infer<typeof rosterPerson>;

/** Everyone who belongs to the session, whether they came or not: only facilitators are sent this. */
const rosterView = z.strictObject({ people: z.record(seatId, rosterPerson) });
export type RosterView = z.infer<typeof rosterView>;

/** This part of a room, for the table of all parts. */
export const roster = { view: rosterView };
