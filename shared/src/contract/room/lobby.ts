import { z } from 'zod';
import { seatId } from '../ids.ts';
import { lineOfText, optionalLineOfText } from '../text.ts';
import { deviceHistory } from './device-history.ts';
import { LOBBY_LIMITS } from './lobby-limits.ts';

/** Commands of the lobby: arriving, and letting people in. */
const lobbyCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('lobby:enter'),
    name: lineOfText(LOBBY_LIMITS.name),
    pronouns: optionalLineOfText(LOBBY_LIMITS.pronouns),
    /** Whether the microphone and the camera are to be on once inside. */
    microphone: z.boolean(),
    camera: z.boolean(),
  }),
  /** `seat` names a seat, or one of the other devices that knock. */
  z.strictObject({ type: z.literal('lobby:admit'), seat: seatId }),
  /** Several at once: those who were named to the sender, and of them those who still wait. */
  z.strictObject({
    type: z.literal('lobby:admit-all'),
    seats: z.array(seatId).min(1).max(LOBBY_LIMITS.together),
  }),
  z.strictObject({ type: z.literal('lobby:decline'), seat: seatId }),
  z.strictObject({ type: z.literal('lobby:lock') }),
  z.strictObject({ type: z.literal('lobby:unlock') }),
  /** "Was this you?" Another device was let in on one's own seat, with one's own link. */
  z.strictObject({ type: z.literal('lobby:was-me') }),
  /** It was not: the link is withdrawn, and whoever came by it is out. */
  z.strictObject({ type: z.literal('lobby:was-not-me') }),
]);
export type LobbyCommand = z.infer<typeof lobbyCommand>;

/** Where a seat stands: `outside` has not come yet; the last three have gone again. */
export const standing = z.enum(['outside', 'waiting', 'admitted', 'declined', 'removed', 'left']);
export type Standing = z.infer<typeof standing>;

/** How the practice knows the person, where that is not what was typed at the door. */
const atTheDoor = {
  /** The name in the practice's books; absent where the typed one is the same. */
  knownAs: z.string().optional(),
  /** The typed name mixes letters of alphabets that look alike. */
  mixedAlphabets: z.literal(true).optional(),
  /** What the practice knows of the device; absent where it could not be looked up. */
  device: deviceHistory.optional(),
};

const lobbyGuest = z.strictObject({
  seat: seatId,
  name: z.string(),
  ...atTheDoor,
  pronouns: z.string(),
  /** When they came, ms since the epoch on the server's clock. */
  since: z.number(),
  connected: z.boolean(),
  /** They were in the room before. */
  returning: z.boolean(),
  /** They came later than the course has agreed on, and are let in separately. */
  late: z.literal(true).optional(),
});

/** A device that shows a person's link while another device has, or had, their seat. */
const lobbyDevice = z.strictObject({
  /** Names the device where a command would name a seat. */
  seat: seatId,
  /** The seat that its link belongs to. */
  of: seatId,
  /** The person's name in the practice's books. */
  name: z.string(),
  /** What was typed on this device, where that is not the same. */
  typed: z.string().optional(),
  mixedAlphabets: atTheDoor.mixedAlphabets,
  device: atTheDoor.device,
  since: z.number(),
  connected: z.boolean(),
  /** Whether the device that has the seat is connected at this moment. */
  otherConnected: z.boolean(),
});

/** The lobby as facilitators see it; those who wait are told only of the door, and of themselves. */
const lobbyView = z.strictObject({
  locked: z.boolean(),
  /** To somebody who waits: they came late. */
  late: z.literal(true).optional(),
  /** In order of arrival. */
  waiting: z.array(lobbyGuest).optional(),
  /** Declined or removed; they can be admitted after all. */
  turnedAway: z.array(lobbyGuest).optional(),
  /** Other devices that knock, in order of arrival. */
  devices: z.array(lobbyDevice).optional(),
  /** Who has said that a device on their seat was not theirs; their links are withdrawn. */
  disowned: z
    .array(z.strictObject({ seat: seatId, name: z.string(), since: z.number() }))
    .optional(),
});
export type LobbyView = z.infer<typeof lobbyView>;
export type LobbyGuest = z.infer<typeof lobbyGuest>;
export type LobbyDevice = z.infer<typeof lobbyDevice>;

/** This part of a room, for the table of all parts. */
export const lobby = { commands: lobbyCommand, view: lobbyView };
