import type { ClientRecord } from '@rapport/shared/contract/client.ts';

/** What is chosen of two records: a field, or what belongs together. */
export const MERGE_FIELDS = [
  'name',
  'legalName',
  'pronouns',
  'email',
  'phone',
  'language',
  'timeZone',
  'born',
  'consent',
  'prescriber',
  'state',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** The part of a record that goes with a field. */
function partOf({ endedOn, ...record }: ClientRecord, field: MergeField): Partial<ClientRecord> {
  if (field === 'state') return { state: record.state, endedOn };
  return { [field]: record[field] };
}

const isBlank = (record: ClientRecord, field: MergeField): boolean => {
  if (field === 'phone') return record.phone.number === '';
  if (field === 'consent') return record.consent.by === '' && record.consent.ground === '';
  return record[field] === '';
};

/** The fields in which the two do not say the same. */
export const differingFields = (kept: ClientRecord, other: ClientRecord): MergeField[] =>
  MERGE_FIELDS.filter(
    (field) => JSON.stringify(partOf(kept, field)) !== JSON.stringify(partOf(other, field)),
  );

/** Whether the other record's word is the better one, before anybody has chosen. */
export function prefersOther(kept: ClientRecord, other: ClientRecord, field: MergeField): boolean {
  if (field === 'state') return other.state === 'active' && kept.state !== 'active';
  return isBlank(kept, field) && !isBlank(other, field);
}

/** The record with these fields of the other. */
export const mergedRecord = (
  kept: ClientRecord,
  other: ClientRecord,
  ofOther: ReadonlySet<MergeField>,
): ClientRecord =>
  [...ofOther].reduce<ClientRecord>(
    (record, field) => ({ ...record, ...partOf(other, field) }),
    kept,
  );
