import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import type { ContactRecord } from '@rapport/shared/contract/desk.ts';
import { UnsavedStore } from '../care/unsaved.ts';

/** What is being written of how clients are reached, by person: it outlasts its page. */
export const unsavedContacts = new UnsavedStore<ClientRecord>();

/** As a record of which nothing else is known, for what draws records and looks for faults. */
export const asRecord = (contact: ContactRecord): ClientRecord => ({
  ...contact,
  pronouns: '',
  born: '',
  consent: { by: '', ground: '' },
  prescriber: '',
  state: 'waiting',
  endedOn: '',
});

/** What is sent of it. */
export const contactOf = ({
  name,
  legalName,
  email,
  phone,
  language,
  timeZone,
}: ClientRecord): ContactRecord => ({ name, legalName, email, phone, language, timeZone });
