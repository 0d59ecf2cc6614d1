import { CLIENT_LIMITS as LIMITS } from '@rapport/shared/contract/client-limits.ts';
import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import { COURSE_LIMITS } from '@rapport/shared/contract/course-limits.ts';
import { isEmail } from '@rapport/shared/rules/email.ts';
import { readableLine } from '@rapport/shared/rules/readable-text.ts';
import { fits } from '../../../parts/phone/fits.ts';

/** What is wrong at a field: by how much it is too long, or which words stand there. */
export type Fault =
  | { readonly why: 'missing' | 'email' | 'born' | 'endedOn' }
  | { readonly why: 'tooLong'; readonly by: number };

/** The fields at which something can be wrong; the number says so by itself. */
type FaultyField =
  | 'name'
  | 'legalName'
  | 'pronouns'
  | 'email'
  | 'born'
  | 'consentBy'
  | 'consentGround'
  | 'prescriber'
  | 'endedOn';
export type RecordFaults = Partial<Record<FaultyField, Fault>>;

/** What is to be put right before the record can be saved. @param today the date here */
export function recordFaults(record: ClientRecord, today: string): RecordFaults {
  const { email, born, state, endedOn, consent } = record;
  return withoutNothing({
    name:
      readableLine(record.name) === '' ? { why: 'missing' } : long(record.name, COURSE_LIMITS.name),
    legalName: long(record.legalName, LIMITS.legalName),
    pronouns: long(record.pronouns, LIMITS.pronouns),
    email:
      long(email, LIMITS.email) ??
      wrong(readableLine(email) !== '' && !isEmail(readableLine(email)), 'email'),
    born: wrong(born !== '' && (born < LIMITS.born || born > today), 'born'),
    consentBy: long(consent.by, LIMITS.consentBy),
    consentGround: long(consent.ground, LIMITS.consentGround),
    prescriber: long(record.prescriber, LIMITS.prescriber),
    endedOn: wrong(state === 'ended' && endedOn === '', 'endedOn'),
  });
}

/** Whether nothing is wrong with it. */
export const canSave = (record: ClientRecord, today: string): boolean =>
  Object.keys(recordFaults(record, today)).length === 0 &&
  fits(record.phone.number, record.phone.country);

const long = (text: string, most: number): Fault | undefined => {
  const by = readableLine(text).length - most;
  return by > 0 ? { why: 'tooLong', by } : undefined;
};

const wrong = (is: boolean, why: 'email' | 'born' | 'endedOn'): Fault | undefined =>
  is ? { why } : undefined;

const withoutNothing = (faults: Record<FaultyField, Fault | undefined>): RecordFaults =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
