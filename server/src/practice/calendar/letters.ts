import type { MailOut, PracticeContext } from '../core/practice-context.ts';
import { stopToken } from '../appointments/reminder-stop.ts';
import type {} from '../appointments/tables.ts';
import { joinLink, validInvitations } from '../access/invitations.ts';
import { feedLink } from '../access/feed-links.ts';
import { profileOf } from '../care/practice-profile.ts';
import type { Letter, Part, Writer } from '../outbox/letter.ts';
import { calendarText, eventUid } from './calendar-text.ts';
import { plannedFor, readerOf, type Reader } from './letter-facts.ts';
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

/** The letters that clients get. Their subjects are the same for everyone, whatever the course. */
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
  const planned = await plannedFor(context, membership);
  const practice = await practiceName(context);
  const subject = 'Your appointments';
  if (planned.length === 0) {
    const words = `No appointments with ${practice} are planned for you any more.`;
    return { to: reader.to, subject, parts: [hello(reader), words] };
  }
  const dates = planned.map(({ at, timeZone }) => whenWords(at, timeZone)).join('\n');
  return {
    to: reader.to,
    subject,
    parts: [
      hello(reader),
      `These are your appointments with ${practice}:`,
      dates,
      ...(await ownLink(context, reader)),
      {
        label: 'All of them for your calendar, kept up to date. This link is yours alone, too:',
        href: await feedLink(context, reader.person),
      },
    ],
  };
}

/** One appointment that is new, has moved or is cancelled, unless there is newer news of it. */
async function appointment(
  context: ClientLetters,
  { subject: membership, session, createdAt }: Parameters<Writer['write']>[0],
): Promise<Letter | undefined> {
  const { db, mail } = context;
  const reader = await readerOf(context, membership);
  const entry = await db
    .selectFrom('calendar_entry')
    .innerJoin('session', 'session.id', 'calendar_entry.session')
    .where('calendar_entry.membership', '=', membership)
    .where('calendar_entry.session', '=', session)
    .where('calendar_entry.changed_at', '=', createdAt)
    .select(['calendar_entry.starts_at as at', 'calendar_entry.minutes', 'cancelled', 'sequence'])
    .select(['session.time_zone as timeZone'])
    .executeTakeFirst();
  if (!reader || !entry || session === null) return undefined;
  const cancelled = entry.cancelled === 1;
  const planned = await plannedFor(context, membership);
  const isPlanned = planned.some((one) => one.session === session && one.at === entry.at);
  if (isPlanned === cancelled) return undefined;
  const { profile } = await profileOf(context);
  const practice = await practiceName(context);
  const when = whenWords(entry.at, entry.timeZone);
  const news = cancelled
    ? {
        subject: 'An appointment is cancelled',
        words: `Your appointment with ${practice} is cancelled:`,
      }
    : entry.sequence === 0
      ? { subject: 'A new appointment', words: `You have an appointment with ${practice}:` }
      : {
          subject: 'An appointment has changed',
          words: `Your appointment with ${practice} is now:`,
        };
  const event = {
    uid: eventUid(session, membership, mail.host),
    sequence: entry.sequence,
    at: entry.at,
    minutes: entry.minutes,
    changedAt: createdAt,
    cancelled,
  };
  const method = cancelled ? 'CANCEL' : 'REQUEST';
  const organizer = { name: mail.from.name ?? profile.name, address: mail.from.address };
  return {
    to: reader.to,
    subject: news.subject,
    parts: [
      hello(reader),
      `${news.words}\n${when}`,
      ...(cancelled ? [] : await ownLink(context, reader)),
    ],
    calendar: {
      method,
      content: calendarText([event], profile, { method, organizer, attendee: reader.to }),
    },
  };
}

/** Reminds somebody of an appointment, if it still is when it was, and they want to be reminded. */
async function reminder(
  context: ClientLetters,
  { subject: membership, session, notAfter }: Parameters<Writer['write']>[0],
): Promise<Letter | undefined> {
  const { db, linkKey, publicUrl } = context;
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
  return {
    to: reader.to,
    subject: 'Your appointment',
    parts: [
      hello(reader),
      `Your appointment with ${await practiceName(context)}:\n${whenWords(meant.at, meant.timeZone)}`,
      ...(await ownLink(context, reader)),
      {
        label: 'If you want no more reminders:',
        href: `${publicUrl}/reminders#${stopToken(linkKey, reader.person)}`,
      },
    ],
  };
}

const hello = ({ to }: Reader): string => `Hello ${to.name},`;

const practiceName = async (context: ClientLetters): Promise<string> =>
  (await profileOf(context)).profile.name || 'your practice';

/** The reader's own link, if they have one that works. */
async function ownLink(
  context: ClientLetters,
  { membership, course }: Reader,
): Promise<readonly Part[]> {
  const invitation = (await validInvitations(context, course)).get(membership);
  if (invitation === undefined) return [];
  return [
    { label: 'Your own link, for every session:', href: joinLink(context, invitation) },
    'The link is for you alone: please do not pass it on.',
  ];
}
