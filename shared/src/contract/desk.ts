import { z } from 'zod';
import type { Calendar, CalendarSession } from './calendar.ts';
import { clientRecord, type ClientRecord } from './client.ts';
import type { CourseDetail } from './course.ts';
import { refuseMore, type PhoneShown } from './phone.ts';
import { standingRevision } from './revision.ts';

/*
 * What assistants ask for and are told: they schedule in the place of a therapist, and nothing of
 * the therapy is among it.
 */

/** A session of the practice, and who facilitates it. */
export interface DeskSession extends CalendarSession {
  facilitators: { person: string; name: string }[];
}

/** `GET /api/desk/calendar`: the sessions of all therapists, by their starts. */
export interface DeskCalendar extends Omit<Calendar, 'sessions'> {
  sessions: DeskSession[];
}

/** `GET /api/desk/courses/:course`: a course, without what it has agreed on. */
export type DeskCourse = Omit<CourseDetail, 'pact'>;

/** What of a client's record is for reaching them. */
export const contactRecord = clientRecord
  .pick({
    name: true,
    legalName: true,
    email: true,
    phone: true,
    language: true,
    timeZone: true,
  })
  .superRefine(({ phone: { number, country } }, context) =>
    refuseMore(context, number, country, ['phone', 'number']),
  );
export type ContactRecord = Pick<
  ClientRecord,
  'name' | 'legalName' | 'email' | 'phone' | 'language' | 'timeZone'
>;

/** `PUT /api/desk/therapists/:person/clients/:client/contact`: keeps it, from a revision. */
export const keepContactRequest = z.strictObject({
  revision: standingRevision,
  record: contactRecord,
});
export type KeepContact = z.infer<typeof keepContactRequest>;

/** A client in a list of a therapist's. */
export interface DeskClient {
  id: string;
  name: string;
  legalName: string;
  email: string;
}

/** `GET /api/desk/therapists/:person/clients`: the therapist's clients who wait or are in therapy. */
export interface DeskClients {
  clients: DeskClient[];
  /** What to ask with for those after these. */
  next?: string;
}

/** `GET /api/desk/therapists/:person/clients/:client`: how a client is reached. */
export interface ContactShown {
  id: string;
  record: ContactRecord;
  /** Their number as it is shown. */
  phone?: PhoneShown;
  /** The revision that a change is made from. */
  revision: number;
}
