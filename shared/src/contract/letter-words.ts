import { z } from 'zod';
import { LETTER_LIMITS, REMINDER_LIMITS } from './letter-limits.ts';
import { anyRevision, type LastChange } from './revision.ts';
import { optionalParagraph } from './text.ts';

/** When clients are reminded: minutes before an appointment, each once. None at all is fine. */
const reminders = z
  .array(z.int().min(REMINDER_LIMITS.latest).max(REMINDER_LIMITS.earliest))
  .max(REMINDER_LIMITS.most)
  .refine((times) => new Set(times).size === times.length);

/** What a practice says in its letters to clients in its own words, and when it reminds them. */
export const letterWords = z.strictObject({
  /** In the letter that lists all appointments, which is the first that a client gets. */
  appointments: optionalParagraph(LETTER_LIMITS.words),
  /** In the reminders of an appointment. */
  reminder: optionalParagraph(LETTER_LIMITS.words),
  /** At the end of every letter to a client. */
  closing: optionalParagraph(LETTER_LIMITS.words),
  reminders,
});
export type LetterWords = z.infer<typeof letterWords>;

/** `GET /api/letters`, for staff. */
export interface LetterWordsShown {
  words: LetterWords;
  /** The revision that a change is made from; 0 while nothing has been written. */
  revision: number;
  changed?: LastChange;
}

/** `PUT /api/letters`: keeps them. */
export const keepLetterWordsRequest = z.strictObject({
  revision: anyRevision,
  words: letterWords,
});
export type KeepLetterWords = z.infer<typeof keepLetterWordsRequest>;

/** `POST /api/letters/preview`: how letters to an invented client would read with these words. */
export const previewLettersRequest = z.strictObject({ words: letterWords });
export type PreviewLetters = z.infer<typeof previewLettersRequest>;

/** The letters as they would be sent as plain text, and from whom. Without reminders, no reminder. */
export interface LettersPreview {
  from: string;
  letters: {
    kind: 'appointments' | 'moved' | 'cancelled' | 'reminder';
    subject: string;
    text: string;
  }[];
}
