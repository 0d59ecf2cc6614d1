import type { ClientListAsked } from '@rapport/shared/contract/client.ts';
import type { ContactShown, DeskClients, KeepContact } from '@rapport/shared/contract/desk.ts';
import type { PeopleList } from '@rapport/shared/contract/people.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { AppError } from '../../platform/errors.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { addClient } from '../clients/add-client.ts';
import { clientDetail } from '../clients/client-detail.ts';
import { clientList } from '../clients/client-list.ts';
import { keepClient } from '../clients/keep-client.ts';
import { people } from '../clients/people.ts';
import { knownClients } from '../people/known-clients.ts';
import { therapistOf } from './therapist-of.ts';

/** An assistant, and the therapist in whose place they act. */
export interface InPlaceOf {
  readonly account: string;
  readonly person: string;
}

/** The therapists of the practice, and the clients of one of them whose therapy has not ended. */
export async function deskPeople(context: PracticeContext, person: string): Promise<PeopleList> {
  const { account } = await therapistOf(context.db, person);
  const list = await people(context, account);
  return { ...list, people: list.people.filter(({ staff, therapist }) => !staff || therapist) };
}

/** Adds a client of the therapist's. @throws AppError `not-found`, `stale` */
export async function deskAddClient(
  context: PracticeContext,
  { account, person }: InPlaceOf,
  { client, name }: { client: string; name: string },
): Promise<void> {
  const therapist = await therapistOf(context.db, person);
  await addClient(context, therapist.account, { person: client, name }, account);
}

/** The therapist's clients who wait or are in therapy, a page at a time. @throws AppError */
export async function deskClients(
  context: PracticeContext,
  person: string,
  { search, after, limit }: ClientListAsked,
): Promise<DeskClients> {
  const { account } = await therapistOf(context.db, person);
  const asked = {
    ...(search !== undefined && { search }),
    ...(after !== undefined && { after }),
    ...(limit !== undefined && { limit }),
  };
  const { clients, next } = await clientList(context, account, asked);
  return {
    clients: clients.map(({ id, name, legalName, email }) => ({ id, name, legalName, email })),
    ...(next !== undefined && { next }),
  };
}

/** How a client of the therapist's is reached. @throws AppError `not-found` */
export async function deskClient(
  context: PracticeContext,
  person: string,
  client: string,
): Promise<ContactShown> {
  const { account } = await therapistOf(context.db, person);
  await mustBeCurrent(context, account, client);
  const detail = await clientDetail(context, account, client);
  const { name, legalName, email, phone, language, timeZone } = detail.record;
  return {
    id: client,
    record: { name, legalName, email, phone, language, timeZone },
    ...(detail.phone && { phone: detail.phone }),
    revision: detail.revision,
  };
}

/**
 * Keeps how a client of the therapist's is reached; the rest of their record stays as it is.
 * @throws AppError `not-found`, `not-allowed`, `stale`
 */
export async function deskKeepContact(
  context: PracticeContext,
  { account, person }: InPlaceOf,
  { client, revision, record }: KeepContact & { client: string },
): Promise<Kept> {
  const therapist = await therapistOf(context.db, person);
  await mustBeCurrent(context, therapist.account, client);
  const stands = await clientDetail(context, therapist.account, client);
  const kept = { person: client, revision, record: { ...stands.record, ...record } };
  return keepClient(context, therapist.account, kept, account);
}

/** @throws AppError `not-found` for who does not wait and is not in therapy, or is another's */
async function mustBeCurrent(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
  client: string,
): Promise<void> {
  const current = await knownClients(db, account, clock.now())
    .where('person', '=', client)
    .where('shelf', 'in', ['waiting', 'active'])
    .select('person')
    .executeTakeFirst();
  if (!current) throw new AppError('not-found', 'person');
}
