import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import { z } from 'zod';
import type { Seal } from '../../platform/seal.ts';

const text = z.string().default('');

/** What is sealed of a record. As it is stored: a stricter rule must not make it unreadable. */
const sealedPart = z.object({
  pronouns: text,
  phone: z.object({ country: text, number: text }).default({ country: '', number: '' }),
  born: text,
  consent: z.object({ by: text, ground: text }).default({ by: '', ground: '' }),
  prescriber: text,
});

/** A record as it stands in the database. */
export interface RecordRow {
  readonly person: string;
  readonly name: string;
  readonly legal_name: string;
  readonly email: string;
  readonly language: string;
  readonly time_zone: string;
  readonly state: ClientRecord['state'];
  readonly ended_on: string | null;
  readonly record: string;
}

/** The columns of a record, but for the name and what is folded; it opens as that person's alone. */
export const recordColumns = (seal: Seal, person: string, record: ClientRecord) => ({
  legal_name: record.legalName,
  email: record.email,
  language: record.language,
  time_zone: record.timeZone,
  state: record.state,
  ended_on: record.endedOn === '' ? null : record.endedOn,
  record: seal.seal(JSON.stringify(sealedPart.parse(record)), placeOf(person)),
});

/** The record in a row. @throws Error where it was changed, moved or sealed with another key */
export function recordIn(seal: Seal, row: RecordRow): ClientRecord {
  const opened = row.record === '' ? '{}' : seal.open(row.record, placeOf(row.person));
  const { pronouns, phone, born, consent, prescriber } = sealedPart.parse(JSON.parse(opened));
  return {
    name: row.name,
    legalName: row.legal_name,
    pronouns,
    email: row.email,
    phone,
    language: row.language,
    timeZone: row.time_zone,
    born,
    consent,
    prescriber,
    state: row.state,
    endedOn: row.ended_on ?? '',
  };
}

const placeOf = (person: string): string => `client ${person}`;
