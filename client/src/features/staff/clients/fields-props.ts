import type { ClientRecord } from '@rapport/shared/contract/client.ts';

/** What the parts of the form of a record are given. */
export interface FieldsProps {
  draft: ClientRecord;
  onChange: (draft: ClientRecord) => void;
}
