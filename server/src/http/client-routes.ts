import type { People } from '../practice/clients/clients.ts';
import type { Routes } from './serve-endpoints.ts';

/** Whom one can put into a course, and the records of clients. */
export const clientRoutes = (
  practice: People,
): Routes<
  | 'people'
  | 'addClient'
  | 'clients'
  | 'client'
  | 'keepClient'
  | 'alikeClients'
  | 'importClients'
  | 'mergeClients'
  | 'archiveClient'
  | 'bringClientBack'
> => ({
  people: ({ caller }) => practice.people(caller.account),
  addClient: ({ caller, params: { person }, body }) =>
    practice.addClient(caller.account, { person, ...body }),
  clients: ({ caller, body }) => practice.clientList(caller.account, body),
  client: ({ caller, params }) => practice.clientDetail(caller.account, params.person),
  keepClient: ({ caller, params: { person }, body }) =>
    practice.keepClient(caller.account, { person, ...body }),
  alikeClients: ({ caller, body }) => practice.alikeClients(caller.account, body),
  importClients: ({ caller, body }) => practice.importClients(caller.account, body),
  mergeClients: ({ caller, params: { person }, body }) =>
    practice.mergeClients(caller.account, { person, ...body }),
  archiveClient: ({ caller, params: { person } }) =>
    practice.archiveClient(caller.account, { person, archived: true }),
  bringClientBack: ({ caller, params: { person } }) =>
    practice.archiveClient(caller.account, { person, archived: false }),
});
