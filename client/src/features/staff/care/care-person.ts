import { careSource, keepCareSheet, type CareSource } from '../../../http/care.ts';
import { clientCareSource, keepClientCareSheet } from '../../../http/clients.ts';
import type { KeepCareSheet } from '@rapport/shared/contract/care-sheet.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';

/** Whose care sheet it is, and the way to it. */
export interface CarePerson {
  readonly name: string;
  /** The seat or the person by which the sheet is asked for. */
  readonly of: string;
  readonly source: CareSource;
  /** @throws ApiError `stale` where it was changed meanwhile */
  readonly keep: (body: KeepCareSheet) => Promise<Kept>;
  /** Whether the trail in which it is recorded is that of a session, which can be read. */
  readonly inSession: boolean;
}

/** A member of a session, for its facilitators. */
export const careInSession = (session: string, seat: string, name: string): CarePerson => ({
  name,
  of: seat,
  source: careSource(session),
  keep: (body) => keepCareSheet(session, seat, body),
  inSession: true,
});

/** A client, for whoever may know of them. */
export const careOfClient = (person: string, name: string): CarePerson => ({
  name,
  of: person,
  source: clientCareSource,
  keep: (body) => keepClientCareSheet(person, body),
  inSession: false,
});
