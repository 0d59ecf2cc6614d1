import { z } from 'zod';
import {
  CLIENT_FILTERS,
  CLIENT_LIMITS as LIMITS,
  CLIENT_STATES,
  type ClientState,
} from './client-limits.ts';
import { isEmail } from '../rules/email.ts';
import { COURSE_LIMITS } from './course-limits.ts';
import type { Format } from './practice.ts';
import { personId } from './ids.ts';
import { languageTag } from './language.ts';
import { phone, refuseMore, type PhoneShown } from './phone.ts';
import { standingRevision, type LastChange } from './revision.ts';
import { lineOfText, optionalLineOfText } from './text.ts';
import { timeZoneOrNone } from './time-zone.ts';

const none = z.literal('');

/** What a practice keeps of a client. Everything but the name may be empty. */
export const clientRecord = z.strictObject({
  /** What they are called. */
  name: lineOfText(COURSE_LIMITS.name),
  legalName: optionalLineOfText(LIMITS.legalName),
  pronouns: optionalLineOfText(LIMITS.pronouns),
  email: optionalLineOfText(LIMITS.email)
    .refine((text) => text === '' || isEmail(text))
    .transform((text) => text.toLowerCase()),
  phone,
  /** The language in which they are written to. */
  language: languageTag,
  /** Where they usually are. */
  timeZone: timeZoneOrNone,
  /** Their date of birth. */
  born: z.union([none, z.iso.date().refine((date) => date >= LIMITS.born)]),
  /** Who consents to the therapy in their place, and on what ground: of minors, for instance. */
  consent: z.strictObject({
    by: optionalLineOfText(LIMITS.consentBy),
    ground: optionalLineOfText(LIMITS.consentGround),
  }),
  /** Who prescribes them medicine, and how to reach them. */
  prescriber: optionalLineOfText(LIMITS.prescriber),
  state: z.enum(CLIENT_STATES),
  /** When their therapy ended; only where it has. */
  endedOn: z.union([none, z.iso.date()]),
});
export type ClientRecord = z.infer<typeof clientRecord>;

/** A record as it may be kept. */
export const keptRecord = clientRecord
  .superRefine(({ phone: { number, country } }, context) =>
    refuseMore(context, number, country, ['phone', 'number']),
  )
  .refine(({ state, endedOn }) => (state === 'ended') === (endedOn !== ''), {
    path: ['endedOn'],
  });

/** `PUT /api/clients/:person`: keeps the record. */
export const keepClientRequest = z.strictObject({
  revision: standingRevision,
  record: keptRecord,
});
export type KeepClient = z.infer<typeof keepClientRequest>;

/** `POST /api/clients/:person/merged`: takes another record of the same client into this one. */
export const mergeClientsRequest = z.strictObject({
  revision: standingRevision,
  from: z.strictObject({ person: personId, revision: standingRevision }),
  /** What the record says from now on. */
  record: keptRecord,
});
export type MergeClients = z.infer<typeof mergeClientsRequest>;

/** `GET /api/clients`, in its query: so many clients after those of another answer. */
export const clientListRequest = z.strictObject({
  show: z.enum(CLIENT_FILTERS).optional(),
  /** Parts of the called name, the legal name or the e-mail address. */
  search: optionalLineOfText(LIMITS.search).optional(),
  after: z.string().max(400).optional(),
  limit: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(LIMITS.page))
    .optional(),
});
export type ClientListAsked = z.infer<typeof clientListRequest>;

/** A client in a list. */
export interface ClientSummary {
  id: string;
  name: string;
  legalName: string;
  email: string;
  state: ClientState;
  /** Whether they are younger than an adult today. */
  minor: boolean;
}

/** `GET /api/clients`: those whom the reader may know of, by name. */
export interface ClientList {
  clients: ClientSummary[];
  /** What to ask with for those after these. */
  next?: string;
}

/** A course that a client is or was in, of those that the reader facilitates. */
export interface ClientCourse {
  id: string;
  title: string;
  format: Format;
  /** When they left it, ISO 8601. */
  left?: string;
}

/** `GET /api/clients/:person`: all that the practice keeps of a client. */
export interface ClientDetail {
  id: string;
  record: ClientRecord;
  /** Their number as it is shown. */
  phone?: PhoneShown;
  minor: boolean;
  /** When they were put away, ISO 8601. */
  archived?: string;
  /** The record that took the courses of this one. */
  merged?: { id: string; name: string };
  courses: ClientCourse[];
  /** The revision that a change is made from. */
  revision: number;
  changed?: LastChange;
}
