import type { Mailbox, MailedCalendar } from '../../mail/post.ts';
import type {} from '../appointments/tables.ts';
import { profileOf } from '../care/practice-profile.ts';
import type { MailOut, PracticeContext } from '../core/practice-context.ts';
import type { Claimed } from '../outbox/claim.ts';
import type {} from '../scheduling/tables.ts';
import { calendarText, eventUid } from './calendar-text.ts';
import { plannedFor } from './letter-facts.ts';

/** An appointment as a letter tells of it. */
export interface ToldEntry {
  readonly session: string;
  readonly membership: string;
  readonly at: number;
  readonly timeZone: string;
  readonly minutes: number;
  readonly cancelled: boolean;
  readonly sequence: number;
  /** Whether it is new to them, or new again after it was cancelled. */
  readonly isNew: boolean;
  readonly changedAt: number;
}

/**
 * What a letter about one appointment is to tell; nothing where there is newer news of it, or it
 * would not be true any more.
 */
export async function toldEntry(
  context: Pick<PracticeContext, 'db' | 'clock'>,
  {
    subject: membership,
    session,
    createdAt: changedAt,
  }: Pick<Claimed, 'subject' | 'session' | 'createdAt'>,
): Promise<ToldEntry | undefined> {
  if (session === null) return undefined;
  const entry = await context.db
    .selectFrom('calendar_entry')
    .innerJoin('session', 'session.id', 'calendar_entry.session')
    .where('calendar_entry.membership', '=', membership)
    .where('calendar_entry.session', '=', session)
    .where('calendar_entry.changed_at', '=', changedAt)
    .select(['calendar_entry.starts_at as at', 'calendar_entry.minutes', 'cancelled', 'sequence'])
    .select('calendar_entry.new_at as newAt')
    .select(['session.time_zone as timeZone'])
    .executeTakeFirst();
  if (!entry) return undefined;
  const { newAt, ...told } = entry;
  const cancelled = told.cancelled === 1;
  const planned = await plannedFor(context, membership);
  const isPlanned = planned.some((one) => one.session === session && one.at === told.at);
  if (isPlanned === cancelled) return undefined;
  return { ...told, session, membership, changedAt, cancelled, isNew: told.sequence === newAt };
}

/** The appointment for the calendar of whom the letter goes to, and for nobody else's. */
export async function entryCalendar(
  {
    db,
    clock,
    mail,
  }: Pick<PracticeContext, 'db' | 'clock'> & { readonly mail: Pick<MailOut, 'host' | 'from'> },
  { session, membership, ...entry }: ToldEntry,
  attendee: Mailbox,
): Promise<MailedCalendar> {
  const { profile } = await profileOf({ db, clock });
  const method = entry.cancelled ? 'CANCEL' : 'REQUEST';
  const organizer = { name: mail.from.name ?? profile.name, address: mail.from.address };
  const event = { ...entry, uid: eventUid(session, membership, mail.host) };
  return { method, content: calendarText([event], profile, { method, organizer, attendee }) };
}
