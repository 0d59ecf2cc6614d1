import { createHash } from 'node:crypto';
import type { Mailbox } from '../../mail/post.ts';
import { escapeText, foldLines, quotedParameter } from './ics-text.ts';

/** A session in somebody's calendar. */
export interface CalendarEvent {
  readonly uid: string;
  /** Raised by each change. */
  readonly sequence: number;
  /** When it starts, ms since the epoch. */
  readonly at: number;
  readonly minutes: number;
  /** When it was last changed, ms since the epoch. */
  readonly changedAt: number;
  readonly cancelled?: boolean;
}

/** A calendar that is sent by mail: from whom, and to whom alone. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly organizer: Mailbox;
  readonly attendee: Mailbox;
}

/** What a calendar is, where it is no feed: sent to somebody, or to be put into a calendar once. */
export type Occasion = Invitation | { readonly method: 'PUBLISH' };

/** How often programs are asked to look whether a feed has changed; many do as they like. */
const REFRESH = 'PT4H';

/**
 * The identifier of a session in the calendar of one person: the same in mails and in the feed. It
 * tells nothing, not even that two people are in the same session.
 */
export const eventUid = (session: string, membership: string, host: string): string =>
  `${createHash('sha256').update(`${session} ${membership}`).digest('base64url')}@${host}`;

/**
 * A calendar as text (RFC 5545, and 5546 where it is sent by mail): one event for each session and
 * person, in UTC, without a rule of repetition or a zone. Its words say that there is an appointment
 * with the practice, and no more.
 */
export function calendarText(
  events: readonly CalendarEvent[],
  practice: { readonly name: string; readonly phone: string },
  occasion?: Occasion,
): string {
  return foldLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rapport//Appointments//EN',
    'CALSCALE:GREGORIAN',
    ...(occasion
      ? [`METHOD:${occasion.method}`]
      : [
          'X-WR-CALNAME:Appointments',
          `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
          `X-PUBLISHED-TTL:${REFRESH}`,
        ]),
    ...events.flatMap((event) => eventLines(event, practice, occasion)),
    'END:VCALENDAR',
  ]);
}

function eventLines(
  { uid, sequence, at, minutes, changedAt, cancelled = false }: CalendarEvent,
  { name, phone }: { readonly name: string; readonly phone: string },
  occasion: Occasion | undefined,
): string[] {
  const words = [name, phone].filter((line) => line !== '').join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(changedAt)}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at + minutes * 60_000)}`,
    `SEQUENCE:${String(sequence)}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'SUMMARY:Appointment',
    ...(words === '' ? [] : [`DESCRIPTION:${escapeText(words)}`]),
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    ...(occasion && 'attendee' in occasion
      ? [
          `ORGANIZER;CN=${quotedParameter(occasion.organizer.name)}:mailto:${occasion.organizer.address}`,
          `ATTENDEE;CN=${quotedParameter(occasion.attendee.name)};ROLE=REQ-PARTICIPANT;` +
            `PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${occasion.attendee.address}`,
        ]
      : []),
    'END:VEVENT',
  ];
}

/** `20260616T170000Z` */
const utc = (at: number): string =>
  new Date(Math.floor(at / 1000) * 1000).toISOString().replace(/[-:]|\.\d{3}/gu, '');
