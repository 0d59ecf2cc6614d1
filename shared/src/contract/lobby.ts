import { z } from 'zod';
import { seatId } from './ids.ts';
import { lineOfText, optionalLineOfText } from './text.ts';

/** Commands of the lobby: arriving, and letting people in. */
export const lobbyCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('lobby:enter'),
    name: lineOfText(60),
    pronouns: optionalLineOfText(30),
    /** Whether the microphone and the camera are to be on once inside. */
    microphone: z.boolean(),
    camera: z.boolean(),
  }),
  z.strictObject({ type: z.literal('lobby:admit'), seat: seatId }),
  z.strictObject({ type: z.literal('lobby:admit-all') }),
  z.strictObject({ type: z.literal('lobby:decline'), seat: seatId }),
  z.strictObject({ type: z.literal('lobby:lock') }),
  z.strictObject({ type: z.literal('lobby:unlock') }),
]);
export type LobbyCommand = z.infer<typeof lobbyCommand>;

/** Where a seat stands: `outside` has not come yet; the last three have gone again. */
export const standing = z.enum(['outside', 'waiting', 'admitted', 'declined', 'removed', 'left']);
export type Standing = z.infer<typeof standing>;

const lobbyGuest = z.strictObject({
  seat: seatId,
  name: z.string(),
  pronouns: z.string(),
  /** When they came, ms since the epoch on the server's clock. */
  since: z.number(),
  connected: z.boolean(),
  /** They were in the room before. */
  returning: z.boolean(),
});

/** The lobby as those who lead see it; those who wait are told only whether the door is locked. */
export const lobbyView = z.strictObject({
  locked: z.boolean(),
  /** In order of arrival. */
  waiting: z.array(lobbyGuest).optional(),
  /** Declined or removed; they can be admitted after all. */
  turnedAway: z.array(lobbyGuest).optional(),
});
export type LobbyView = z.infer<typeof lobbyView>;
export type LobbyGuest = z.infer<typeof lobbyGuest>;
