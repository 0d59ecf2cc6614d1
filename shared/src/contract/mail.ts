import { z } from 'zod';

/** What a letter tells its reader. */
export const LETTER_KINDS = [
  'invitation',
  'password-link',
  'address-link',
  'address-changed',
  'appointments',
  'appointment',
  'reminder',
  'stand-in',
  'device-code',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * Why a letter did not leave: the mail server did not take the sign-in, the address, or the letter;
 * it asked to come back later; it does not encrypt; it was not reached, or the conversation broke
 * off; or the moment until which the letter made sense was over.
 */
export type MailFault =
  'sign-in' | 'address' | 'refused' | 'later' | 'encryption' | 'unreachable' | 'too-late';

/** Why the mail server did not take something. */
export interface NotTaken {
  fault: MailFault;
  /** The mail server's three digits, where it gave an answer. */
  replyCode?: number;
}

/** A letter that did not arrive, and that nobody tries to send any more. */
export interface Undelivered extends NotTaken {
  id: string;
  kind: LetterKind;
  /** Whom it is for, where the reader may know of them; empty where not. */
  to: string;
  /** When it was written, ISO 8601. */
  at: string;
}

/** `GET /api/mail`: how mail is sent, and what did not arrive, newest first. */
export interface MailShown {
  /** The mail server; absent where none is set, and everything is handed over by hand. */
  server?: { host: string; port: number; from: string };
  /** Set once a mail server has taken a test mail or a letter. */
  taken?: true;
  /** How many letters wait to be sent, tried before or not. */
  waiting: number;
  undelivered: Undelivered[];
}

/**
 * `POST /api/reminders`: stops the reminders of the client whose letter has this token, or has them
 * sent again.
 */
export const setRemindersRequest = z.strictObject({ token: z.string().max(200), on: z.boolean() });
export type SetReminders = z.infer<typeof setRemindersRequest>;

/** `POST /api/mail/test`: to whom a test mail went, or why it did not. */
export type MailTested = { sent: true; to: string } | ({ sent: false } & NotTaken);
