import type {
  KeepLetterWords,
  LettersPreview,
  LetterWords,
  LetterWordsShown,
} from '@rapport/shared/contract/letter-words.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { auditPracticeChanged } from '../audit/audit.ts';
import { keepDocument } from '../care/documents.ts';
import { profileOf } from '../care/practice-profile.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { setLetter } from '../outbox/set-letter.ts';
import {
  appointmentsText,
  appointmentText,
  reminderText,
  type LetterFacts,
  type LetterText,
} from './letter-texts.ts';
import { bodyOf, storedLetters, wordsOf } from './stored-letters.ts';
import { whenWords } from './when-words.ts';

/** The practice's own words in its letters to clients. */
export interface LetterDesk {
  read(): Promise<LetterWordsShown>;
  /**
   * Keeps them. A request that is sent once more is answered as the first time.
   * @throws AppError `stale` when they were changed elsewhere meanwhile
   */
  keep(account: string, kept: KeepLetterWords): Promise<Kept>;
  /** How letters to an invented client would read with these words. */
  preview(words: LetterWords): Promise<LettersPreview>;
}

type Context = Pick<PracticeContext, 'db' | 'clock' | 'publicUrl' | 'timeZone'>;

export const createLetterDesk = (context: Context): LetterDesk => ({
  read: () => lettersOf(context),
  keep: async (account, { revision, words }) => {
    const body = bodyOf(words, await storedLetters(context), context.clock.now());
    return keepDocument(
      context,
      { id: 'letter-words', account, from: revision, body },
      auditPracticeChanged,
    );
  },
  preview: (words) => preview(context, words),
});

/** The words as they stand; none while nobody has written any. */
export async function lettersOf(context: Pick<Context, 'db'>): Promise<LetterWordsShown> {
  const { body, revision, changed } = await storedLetters(context);
  return { words: wordsOf(body), revision, ...(changed && { changed }) };
}

const MINUTE = 60_000;
const DAY = 86_400_000;

async function preview(
  { db, clock, publicUrl, timeZone }: Context,
  words: LetterWords,
): Promise<LettersPreview> {
  const { profile } = await profileOf({ db, clock });
  // Nobody's: the addresses lead to no one.
  const facts: LetterFacts = {
    name: 'Fern',
    practice: nameIn(profile.name),
    link: `${publicUrl}/join#…`,
    words,
  };
  const when = (days: number) => whenWords(clock.now() + days * DAY, timeZone);
  const texts: [LettersPreview['letters'][number]['kind'], LetterText][] = [
    [
      'appointments',
      appointmentsText(facts, {
        dates: [7, 14, 21].map(when),
        feed: `${publicUrl}/calendar/….ics`,
      }),
    ],
    ['moved', appointmentText(facts, 'moved', when(8))],
    ['cancelled', appointmentText(facts, 'cancelled', when(14))],
  ];
  const [ahead] = words.reminders;
  if (ahead !== undefined) {
    const at = whenWords(clock.now() + ahead * MINUTE, timeZone);
    texts.push(['reminder', reminderText(facts, { when: at, stop: `${publicUrl}/reminders#…` })]);
  }
  return {
    from: profile.name,
    letters: texts.map(([kind, { subject, parts }]) => ({
      kind,
      subject,
      text: setLetter(parts, profile).text,
    })),
  };
}

/** The practice as letters name it. */
export const nameIn = (name: string): string => name || 'your practice';
