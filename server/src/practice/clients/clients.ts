import type {
  AlikeClients,
  AlikeClientsAsked,
  ImportClients,
} from '@rapport/shared/contract/client-import.ts';
import type {
  ClientDetail,
  ClientList,
  ClientListAsked,
  KeepClient,
  MergeClients,
} from '@rapport/shared/contract/client.ts';
import type { PeopleList } from '@rapport/shared/contract/people.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import type { PersonContact } from '@rapport/shared/contract/rest.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Session } from '../scheduling/sessions.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { addClient } from './add-client.ts';
import { clientDetail } from './client-detail.ts';
import { contactOf } from './contact.ts';
import { clientList } from './client-list.ts';
import { alikeClients, importClients } from './import-clients.ts';
import { archiveClient, keepClient } from './keep-client.ts';
import { mergeClients } from './merge-clients.ts';
import { people } from './people.ts';

/** The people whom the holder of an account can put into a course, and the records of clients. */
export interface People {
  /**
   * Who works here and can sign in, and the clients whom the reader may know of: no other client is
   * known to them.
   */
  people(account: string): Promise<PeopleList>;
  /** Adds a client; sent again, nothing more happens. @throws AppError `stale` for another name */
  addClient(account: string, client: { person: string; name: string }): Promise<void>;
  /** The clients whom the reader may know of, a page at a time. */
  clientList(account: string, asked: ClientListAsked): Promise<ClientList>;
  /** @throws AppError `not-found` also for a client whom the reader may not know of */
  clientDetail(account: string, person: string): Promise<ClientDetail>;
  /** @throws AppError `not-found`, `stale`, `invalid-message` */
  keepClient(account: string, kept: KeepClient & { person: string }): Promise<Kept>;
  /** Which clients that the reader knows may be the same people as these. */
  alikeClients(account: string, asked: AlikeClientsAsked): Promise<AlikeClients>;
  /** Adds clients with their records, all or none. @throws AppError `stale`, `invalid-message` */
  importClients(account: string, asked: ImportClients): Promise<void>;
  /** Takes another record of the same client into one. @throws AppError `not-found`, `stale`, `not-allowed` */
  mergeClients(account: string, merged: MergeClients & { person: string }): Promise<Kept>;
  /** How somebody is reached, for the facilitators of the session. @throws AppError `not-found` */
  contact(session: Session, seat: SeatId): Promise<PersonContact>;
  /** Puts a client away or brings them back. @throws AppError `not-found` */
  archiveClient(account: string, client: { person: string; archived: boolean }): Promise<void>;
}

export const createPeople = (context: PracticeContext): People => ({
  people: (account) => people(context, account),
  addClient: (account, client) => addClient(context, account, client),
  clientList: (account, asked) => clientList(context, account, asked),
  clientDetail: (account, person) => clientDetail(context, account, person),
  keepClient: (account, kept) => keepClient(context, account, kept),
  alikeClients: (account, asked) => alikeClients(context, account, asked),
  importClients: (account, asked) => importClients(context, account, asked),
  mergeClients: (account, merged) => mergeClients(context, account, merged),
  contact: (session, seat) => contactOf(context, session, seat),
  archiveClient: (account, client) => archiveClient(context, account, client),
});
