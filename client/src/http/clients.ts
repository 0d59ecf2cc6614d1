import type { ClientFilter } from '@rapport/shared/contract/client-limits.ts';
import type {
  AlikeClients,
  AlikeClientsAsked,
  ImportClients,
} from '@rapport/shared/contract/client-import.ts';
import type {
  ClientDetail,
  ClientList,
  KeepClient,
  MergeClients,
} from '@rapport/shared/contract/client.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import type { CareSheetShown, KeepCareSheet } from '@rapport/shared/contract/care-sheet.ts';
import type { CareSource } from './care.ts';
import { call } from './api.ts';

/** One's own clients, a page at a time. @throws ApiError */
export const clientList = (asked: {
  show: ClientFilter;
  search: string;
  after?: string | undefined;
}): Promise<ClientList> => call('clients', { body: asked });

/** Who of the clients that one knows may be one of these. @throws ApiError */
export const alikeClients = (body: AlikeClientsAsked): Promise<AlikeClients> =>
  call('alikeClients', { body });

/** Adds clients with their records, all or none. @throws ApiError */
export const importClients = (body: ImportClients): Promise<void> =>
  call('importClients', { body });

/** All that the practice keeps of a client. @throws ApiError */
export const clientDetail = (person: string): Promise<ClientDetail> =>
  call('client', { params: { person } });

/** Keeps a client's record. @throws ApiError */
export const keepClient = (person: string, body: KeepClient): Promise<Kept> =>
  call('keepClient', { params: { person }, body });

/** Takes another record of the same client into this one. @throws ApiError `stale`, `not-allowed` */
export const mergeClients = (person: string, body: MergeClients): Promise<Kept> =>
  call('mergeClients', { params: { person }, body });

/** Puts a client away, or brings them back. @throws ApiError */
export const archiveClient = (person: string, archived: boolean): Promise<void> =>
  call(archived ? 'archiveClient' : 'bringClientBack', { params: { person } });

/** The care sheets of one's clients, by person. Each reading is recorded. */
export const clientCareSource: CareSource = {
  read: (person): Promise<CareSheetShown> => call('clientCareSheet', { params: { person } }),
};

/** Keeps the sheet of a client. @throws ApiError `stale` where it was changed meanwhile */
export const keepClientCareSheet = (person: string, body: KeepCareSheet): Promise<Kept> =>
  call('keepClientCareSheet', { params: { person }, body });
