import type { Part } from '../outbox/letter.ts';
import type { LetterText } from './letter-texts.ts';

/** What a letter to a stand-in says besides its news. */
interface Facts {
  readonly name: string;
  /** The practice, as its clients know it. */
  readonly practice: string;
  readonly publicUrl: string;
}

/** What has become of a session for who stands in: it is cancelled, or they lead it no more. */
export type StandInNews = 'new' | 'moved' | 'cancelled' | 'taken-back';

/*
 * What letters to stand-ins say. They name neither the course nor anybody in it, as mail is read in
 * many places: whoever signs in sees which session it is. Their subjects are those of clients'
 * letters.
 */

const SUBJECTS = {
  new: 'A new appointment',
  moved: 'An appointment has changed',
  cancelled: 'An appointment is cancelled',
  'taken-back': 'An appointment is cancelled',
} as const satisfies Record<StandInNews, string>;

/** One session of somebody's who stands in. @param when in words */
export function standInNewsText(facts: Facts, news: StandInNews, when: string): LetterText {
  const words = {
    new: `You lead a session with ${facts.practice} as a stand-in:`,
    moved: `The session with ${facts.practice} that you lead as a stand-in is now:`,
    cancelled: `The session with ${facts.practice} that you were to lead as a stand-in is cancelled:`,
    'taken-back': `You are no longer the stand-in for this session with ${facts.practice}, and need not come:`,
  }[news];
  const over = news === 'cancelled' || news === 'taken-back';
  return letter(facts, SUBJECTS[news], [`${words}\n${when}`, ...(over ? [] : wayIn(facts))]);
}

/** All sessions that somebody stands in for. @param dates in words, by their order */
export const standInsText = (facts: Facts, dates: readonly string[]): LetterText =>
  letter(
    facts,
    'Your appointments',
    dates.length === 0
      ? [`You lead no sessions with ${facts.practice} as a stand-in any more.`]
      : [
          `These are the sessions with ${facts.practice} that you lead as a stand-in:`,
          dates.join('\n'),
          ...wayIn(facts),
        ],
  );

const wayIn = ({ publicUrl }: Facts): readonly Part[] => [
  {
    label: 'Which session it is stands in your calendar, once you have signed in:',
    href: `${publicUrl}/calendar`,
  },
  {
    label: 'From a day before, you find its people and the way into its room among Today’s:',
    href: `${publicUrl}/`,
  },
];

const letter = ({ name }: Facts, subject: string, parts: readonly Part[]): LetterText => ({
  subject,
  parts: [`Hello ${name},`, ...parts],
});
