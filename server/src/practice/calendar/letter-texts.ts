import type { LetterWords } from '@rapport/shared/contract/letter-words.ts';
import type { Pause } from '../scheduling/pause.ts';
import { dayWords } from './when-words.ts';
import type { Letter, Part } from '../outbox/letter.ts';

/** What a letter to a client says besides its news. */
export interface LetterFacts {
  /** What they are called. */
  readonly name: string;
  /** The practice, as clients know it. */
  readonly practice: string;
  /** The way into their sessions, where they have one. */
  readonly link: string | undefined;
  /** The practice's own words. */
  readonly words: Omit<LetterWords, 'reminders'>;
}

/** A letter without whom it goes to. */
export type LetterText = Pick<Letter, 'subject' | 'parts'>;

/** What has become of one appointment. */
export type News = 'new' | 'moved' | 'cancelled';

/*
 * What letters to clients say. Their subjects are the same for everyone, whatever the course.
 */

/** Everything that is planned for somebody. @param dates in words, by their order */
export function appointmentsText(
  facts: LetterFacts,
  { dates, feed, pause }: { dates: readonly string[]; feed: string; pause?: Pause | undefined },
): LetterText {
  return letter(facts, 'Your appointments', [
    ...pauseWords(facts, pause),
    `These are your appointments with ${facts.practice}:`,
    dates.join('\n'),
    facts.words.appointments,
    ...ownLink(facts),
    {
      label: 'All of them for your calendar, kept up to date. This link is yours alone, too:',
      href: feed,
    },
  ]);
}

/** Nothing is planned for somebody any more, or until it is known when their course goes on. */
export const noAppointmentsText = (facts: LetterFacts, pause: Pause | undefined): LetterText =>
  letter(
    facts,
    'Your appointments',
    pause
      ? pauseWords(facts, pause)
      : [`No appointments with ${facts.practice} are planned for you any more.`],
  );

/** When the appointments pause. */
function pauseWords({ practice }: LetterFacts, pause: Pause | undefined): readonly string[] {
  if (!pause) return [];
  const begins = `Your appointments with ${practice} pause from ${dayWords(pause.from)}`;
  return [
    pause.again === undefined
      ? `${begins}. When they go on you are told the new dates.`
      : `${begins} until ${dayWords(pause.again)}.`,
  ];
}

/** One appointment that is new, has moved or is cancelled. @param when in words */
export function appointmentText(facts: LetterFacts, news: News, when: string): LetterText {
  const { practice } = facts;
  const [subject, words] = {
    new: ['A new appointment', `You have an appointment with ${practice}:`],
    moved: ['An appointment has changed', `Your appointment with ${practice} is now:`],
    cancelled: ['An appointment is cancelled', `Your appointment with ${practice} is cancelled:`],
  }[news] as [string, string];
  return letter(facts, subject, [
    `${words}\n${when}`,
    ...(news === 'cancelled' ? [] : ownLink(facts)),
  ]);
}

/** An appointment is near. @param when in words @param stop where one stops reminders */
export const reminderText = (
  facts: LetterFacts,
  { when, stop }: { when: string; stop: string },
): LetterText =>
  letter(facts, 'Your appointment', [
    `Your appointment with ${facts.practice}:\n${when}`,
    facts.words.reminder,
    ...ownLink(facts),
    { label: 'If you want no more reminders:', href: stop },
  ]);

const letter = (
  { name, words }: LetterFacts,
  subject: string,
  parts: readonly Part[],
): LetterText => ({ subject, parts: [`Hello ${name},`, ...parts, words.closing] });

const ownLink = ({ link }: LetterFacts): readonly Part[] =>
  link === undefined
    ? []
    : [
        { label: 'Your own link, for every session:', href: link },
        'The link is for you alone: please do not pass it on.',
      ];
