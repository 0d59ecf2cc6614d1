import type { Mailbox } from '../../mail/post.ts';
import { profileOf } from '../care/practice-profile.ts';
import type { MailOut, PracticeContext } from '../core/practice-context.ts';
import type { Letter, Writer } from '../outbox/letter.ts';
import { STAND_IN_ROLE, standsInFor } from '../people/takes-part.ts';
import type {} from '../people/tables.ts';
import type {} from '../scheduling/tables.ts';
import { holderOf } from '../staff/password-links.ts';
import { isKeptOut } from '../staff/roles.ts';
import { nameIn } from './letter-desk.ts';
import { standInNewsText, standInsText, type StandInNews } from './stand-in-texts.ts';
import { entryCalendar, toldEntry } from './told-entry.ts';
import { whenWords } from './when-words.ts';

type Context = Pick<PracticeContext, 'db' | 'clock' | 'publicUrl'> & {
  readonly mail: Pick<MailOut, 'host' | 'from'>;
};

/** Whom a letter is for. */
interface Reader {
  readonly person: string;
  readonly account: string;
  readonly to: Mailbox;
}

/**
 * Tells a colleague of one session that they stand in for, or of all of them. They are staff: their
 * letters go to where they sign in, and lead to signing in.
 */
export const standInWriter = (context: Context): Writer => ({
  write: (letter) => (letter.session === null ? all(context, letter) : single(context, letter)),
  nameOf: async ({ subject }) => (await readerOf(context, subject))?.to.name ?? '',
});

/** One session, where {@link toldEntry} has news of it and they are still the one it is for. */
async function single(
  context: Context,
  letter: Parameters<Writer['write']>[0],
): Promise<Letter | undefined> {
  const reader = await readerOf(context, letter.subject);
  const entry = await toldEntry(context, letter);
  if (!reader || !entry) return undefined;
  const isStandIn = await standsIn(context, entry);
  if (!entry.cancelled && (!isStandIn || (await cannotLead(context, reader)))) return undefined;
  const news = newsIn(entry, isStandIn);
  return {
    to: reader.to,
    ...standInNewsText(await factsFor(context, reader), news, whenWords(entry.at, entry.timeZone)),
    calendar: await entryCalendar(context, entry, reader.to),
  };
}

function newsIn(
  { cancelled, isNew }: { cancelled: boolean; isNew: boolean },
  isStandIn: boolean,
): StandInNews {
  if (cancelled) return isStandIn ? 'cancelled' : 'taken-back';
  return isNew ? 'new' : 'moved';
}

/** Every session that somebody stands in for from now on, whichever course it is of. */
async function all(
  context: Context,
  { subject }: Parameters<Writer['write']>[0],
): Promise<Letter | undefined> {
  const { db, clock } = context;
  const reader = await readerOf(context, subject);
  if (!reader || (await cannotLead(context, reader))) return undefined;
  const sessions = await db
    .selectFrom('membership')
    .innerJoin('session', 'session.course', 'membership.course')
    .where('membership.person', '=', reader.person)
    .where('session.cancelled_at', 'is', null)
    .where('session.starts_at', '>', clock.now())
    .where(standsInFor)
    .orderBy('session.starts_at')
    .select(['session.starts_at as at', 'session.time_zone as timeZone'])
    .execute();
  const dates = sessions.map(({ at, timeZone }) => whenWords(at, timeZone));
  return { to: reader.to, ...standInsText(await factsFor(context, reader), dates) };
}

async function readerOf(
  { db }: Pick<Context, 'db'>,
  membership: string,
): Promise<Reader | undefined> {
  const row = await db
    .selectFrom('membership')
    .where('id', '=', membership)
    .select('person')
    .executeTakeFirst();
  const holder = row && (await holderOf(db, row.person));
  if (!holder) return undefined;
  const { person, account, name, email: address } = holder;
  return { person, account, to: { name, address } };
}

const cannotLead = ({ db }: Pick<Context, 'db'>, { account }: Reader): Promise<boolean> =>
  isKeptOut(db, account, STAND_IN_ROLE);

async function standsIn(
  { db }: Pick<Context, 'db'>,
  { session, membership }: { session: string; membership: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('stand_in')
    .where('session', '=', session)
    .where('membership', '=', membership)
    .select('session')
    .executeTakeFirst();
  return row !== undefined;
}

async function factsFor({ db, clock, publicUrl }: Context, { to }: Reader) {
  const { profile } = await profileOf({ db, clock });
  return { name: to.name, practice: nameIn(profile.name), publicUrl };
}
