import type { MailOut, PracticeContext } from '../core/practice-context.ts';
import { stopToken } from '../appointments/reminder-stop.ts';
import type {} from '../appointments/tables.ts';
import { joinLink, validInvitations } from '../access/invitations.ts';
import { feedLink } from '../access/feed-links.ts';
import { profileOf } from '../care/practice-profile.ts';
import type { Letter, Writer } from '../outbox/letter.ts';
import { lettersOf, nameIn } from './letter-desk.ts';
import { pauseFor, plannedFor, readerOf, type Reader } from './letter-facts.ts';
import {
  appointmentsText,
  appointmentText,
  noAppointmentsText,
  reminderText,
  type LetterFacts,
} from './letter-texts.ts';
import { isStillTime, timeOf } from './reminder-times.ts';
import { storedLetters } from './stored-letters.ts';
import { entryCalendar, toldEntry } from './told-entry.ts';
import { whenWords } from './when-words.ts';

/** What letters to clients are written with. */
export interface ClientLetters extends Pick<
  PracticeContext,
  'db' | 'clock' | 'linkKey' | 'publicUrl'
> {
  readonly mail: Pick<MailOut, 'host' | 'from'>;
  /** Where mail for a client goes; nothing where they have no address. */
  readonly mailOf: (person: string) => Promise<string | undefined>;
}

/** The letters that clients get. */
export const clientWriters = (
  context: ClientLetters,
): Record<'appointments' | 'appointment' | 'reminder', Writer> => ({
  appointments: { write: ({ subject }) => appointments(context, subject), nameOf: nobody },
  appointment: { write: (letter) => appointment(context, letter), nameOf: nobody },
  reminder: { write: (letter) => reminder(context, letter), nameOf: nobody },
});

/** An administrator need not know of a client. */
const nobody = (): Promise<string> => Promise.resolve('');

/** Everything that is planned for somebody from now on. */
async function appointments(
  context: ClientLetters,
  membership: string,
): Promise<Letter | undefined> {
  const reader = await readerOf(context, membership);
  if (!reader) return undefined;
  const { to } = reader;
  const planned = await plannedFor(context, membership);
  const facts = await factsFor(context, reader);
  const pause = await pauseFor(context, reader.course);
  if (planned.length === 0) return { to, ...noAppointmentsText(facts, pause) };
  const dates = planned.map(({ at, timeZone }) => whenWords(at, timeZone));
  const feed = await feedLink(context, reader.person);
  return { to, ...appointmentsText(facts, { dates, feed, pause }) };
}

/** One appointment that is new, has moved or is cancelled, unless there is newer news of it. */
async function appointment(
  context: ClientLetters,
  letter: Parameters<Writer['write']>[0],
): Promise<Letter | undefined> {
  const reader = await readerOf(context, letter.subject);
  const entry = await toldEntry(context, letter);
  if (!reader || !entry) return undefined;
  const news = entry.cancelled ? 'cancelled' : entry.isNew ? 'new' : 'moved';
  const when = whenWords(entry.at, entry.timeZone);
  return {
    to: reader.to,
    ...appointmentText(await factsFor(context, reader), news, when),
    calendar: await entryCalendar(context, entry, reader.to),
  };
}

/**
 * Reminds somebody of an appointment, if it still is when it was, the practice still reminds them
 * then, and they want to be reminded.
 */
async function reminder(
  context: ClientLetters,
  { subject: membership, session, notAfter, once }: Parameters<Writer['write']>[0],
): Promise<Letter | undefined> {
  const { db, clock, linkKey, publicUrl } = context;
  const reader = await readerOf(context, membership);
  if (!reader) return undefined;
  const planned = await plannedFor(context, membership);
  const meant = planned.find((one) => one.session === session && one.at === notAfter);
  const stopped = await db
    .selectFrom('reminder_stop')
    .where('person', '=', reader.person)
    .select('person')
    .executeTakeFirst();
  if (!meant || stopped) return undefined;
  const { reminders } = (await storedLetters(context)).body;
  const time = timeOf(once);
  if (!isStillTime(reminders, { time, startsAt: meant.at, now: clock.now() })) return undefined;
  return {
    to: reader.to,
    ...reminderText(await factsFor(context, reader), {
      when: whenWords(meant.at, meant.timeZone),
      stop: `${publicUrl}/reminders#${stopToken(linkKey, reader.person)}`,
    }),
  };
}

/** What the reader's letters say besides their news. */
async function factsFor(
  context: ClientLetters,
  { to, membership, course }: Reader,
): Promise<LetterFacts> {
  const { profile } = await profileOf(context);
  const { words } = await lettersOf(context);
  const invitation = (await validInvitations(context, course)).get(membership);
  return {
    name: to.name,
    practice: nameIn(profile.name),
    link: invitation === undefined ? undefined : joinLink(context, invitation),
    words,
  };
}
