import { z } from 'zod';

/** What every object has of itself stands for nobody: things are looked up by their identifiers. */
const isFree = (id: string): boolean => !(id in Object.prototype);

const opaque = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  .refine(isFree);

/** A membership's place in the room. Random: its value and order tell nothing about the person. */
export const seatId = opaque;
export type SeatId = string;

/** One scheduled meeting of a course. */
export const sessionId = opaque;
export type SessionId = string;

/** Anyone known to the practice: staff or client. */
export const personId = opaque;

/** What the practice plans courses from. */
export const templateId = opaque;

/** A colleague's invitation to the practice. It is not the secret in its link. */
export const invitationId = opaque;
export type InvitationId = string;

/** Somebody's passkey, in our records: not the identifier that its device knows it by. */
export const passkeyId = opaque;

/** A letter in the outbox. */
export const letterId = opaque;

/** An item of the agenda. */
export const itemId = opaque;
export type ItemId = string;

/** An agenda of the practice's own. */
export const agendaId = opaque;

/** A role-play exercise in the library, as `jessica-at-the-handover`. */
export const cardId = opaque;
export type CardId = string;

/** A role of a card, as `speaker`. */
export const roleId = opaque;
export type RoleId = string;

/** A breakout: a part of the room apart from the rest. */
export const breakoutId = opaque;
export type BreakoutId = string;

/** A line of the communication analysis board, or a board that was kept. */
export const boardLineId = opaque;
export type BoardLineId = string;

/** Someone on a client's closeness circle; the same over the sessions of a course. */
export const tieId = opaque;
export type TieId = string;

/** A message. Random: it does not tell how many there are. */
export const messageId = opaque;
export type MessageId = string;

/** A question put to a gathering. */
export const pollId = opaque;
export type PollId = string;

/** A secret that a browser made, 128 bits at least; the server keeps only its hash. */
export const deviceSecret = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);

/** Made by the client for each command, so that a repeated one takes effect once. */
export const commandId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,40}$/)
  .refine(isFree);
export type CommandId = string;

/** A course of therapy. */
export const courseId = opaque;

/** A person's part in a course. */
export const membershipId = opaque;

/** A paper that a practice has its clients sign. */
export const paperId = opaque;
