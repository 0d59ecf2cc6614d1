import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import { UnsavedStore } from '../care/unsaved.ts';

/** Records that are being written, by person: they outlast the page they are typed on. */
export const unsavedRecords = new UnsavedStore<ClientRecord>();
