import { letterWords, type LetterWords } from '@rapport/shared/contract/letter-words.ts';
import type { LastChange } from '@rapport/shared/contract/revision.ts';
import { USUAL_REMINDERS } from '@rapport/shared/rules/reminder-times.ts';
import { z } from 'zod';
import { readDocument } from '../care/documents.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { ReminderTime } from './reminder-times.ts';

const USUAL: ReminderTime[] = USUAL_REMINDERS.map((minutes) => ({ minutes, since: 0 }));

/** As it is kept. Who wrote words before there were times to choose has the usual ones. */
const storedBody = letterWords.extend({
  reminders: z.array(z.strictObject({ minutes: z.int(), since: z.int() })).default(USUAL),
});
type StoredBody = z.infer<typeof storedBody>;

/** What the practice has written for its letters, as it is kept. */
interface StoredLetters {
  readonly body: StoredBody;
  /** 0 while nobody has written anything. */
  readonly revision: number;
  readonly changed?: LastChange;
}

/** What stands; the usual reminders and no words while nobody has written anything. */
export async function storedLetters({ db }: Pick<PracticeContext, 'db'>): Promise<StoredLetters> {
  const document = await readDocument(db, 'letter-words');
  if (!document) {
    return {
      body: { appointments: '', reminder: '', closing: '', reminders: USUAL },
      revision: 0,
    };
  }
  const { body, revision, changed } = document;
  return { body: storedBody.parse(body), revision, changed };
}

/** What is kept, as it is written and shown. */
export const wordsOf = ({ reminders, ...words }: StoredBody): LetterWords => ({
  ...words,
  reminders: reminders.map(({ minutes }) => minutes),
});

/**
 * What is written, as it is kept: the earliest reminder first, and since when each has been set, so
 * that a new time does not remind at once of all that is nearer.
 */
export const bodyOf = (words: LetterWords, { body }: StoredLetters, now: number): StoredBody => ({
  ...words,
  reminders: words.reminders
    .toSorted((a, b) => b - a)
    .map(
      (minutes) => body.reminders.find((one) => one.minutes === minutes) ?? { minutes, since: now },
    ),
});
