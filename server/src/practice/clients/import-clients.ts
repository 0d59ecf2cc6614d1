import type {
  AlikeClients,
  AlikeClientsAsked,
  ImportClients,
} from '@rapport/shared/contract/client-import.ts';
import { foldText } from '@rapport/shared/rules/fold-text.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { addClientRows, foldedColumns } from '../people/client-rows.ts';
import { knownClients, noteKnown } from '../people/known-clients.ts';
import { personOf } from '../people/person-of.ts';
import { dayIn } from '../scheduling/zoned-time.ts';
import { recordColumns } from '../people/sealed-record.ts';

/**
 * Which clients that the reader knows may be the same people as these: by their address, or by a
 * name that either goes by.
 */
export async function alikeClients(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
  { clients }: AlikeClientsAsked,
): Promise<AlikeClients> {
  const known = await knownClients(db, account, clock.now())
    .innerJoin('client', 'client.person', 'known_client.person')
    .innerJoin('person', 'person.id', 'client.person')
    .where('client.merged_into', 'is', null)
    .select(['person.id', 'person.name', 'client.legal_name as legalName', 'client.email'])
    .orderBy('client.sort')
    .orderBy('person.id')
    .execute();
  const marked = known.map((one) => ({ one, marks: new Set(marksOf(one)) }));
  return {
    alike: clients.map((client) => {
      const marks = marksOf(client);
      return marked
        .filter((other) => marks.some((mark) => other.marks.has(mark)))
        .map(({ one: { id, name } }) => ({ id, name }));
    }),
  };
}

/** What somebody may be known by again. */
const marksOf = (client: { name: string; legalName: string; email: string }): string[] =>
  [client.name, client.legalName, client.email].map(foldText).filter((text) => text !== '');

/**
 * Adds clients with their records, all or none. A request that is sent once more adds nobody.
 * @throws AppError `stale` where somebody else has one of the identifiers; `invalid-message`
 * (`clients.<n>.record.born`) for a day that is still to come
 */
export async function importClients(
  { db, clock, clientSeal, timeZone, security }: PracticeContext,
  account: string,
  { clients }: ImportClients,
): Promise<void> {
  const at = clock.now();
  const today = dayIn(at, timeZone);
  const unborn = clients.findIndex(({ record }) => record.born > today);
  if (unborn >= 0) throw new AppError('invalid-message', `clients.${String(unborn)}.record.born`);
  const added = await db.transaction().execute(async (tx) => {
    const people = await addPeople(tx, account, clients);
    if (people.length === 0) return [];
    await addClientRows(tx, people, { at, by: await personOf(tx, account) });
    for (const { id, record } of people) {
      await tx
        .updateTable('client')
        .set({ ...recordColumns(clientSeal, id, record), ...foldedColumns(record) })
        .where('person', '=', id)
        .execute();
    }
    await noteKnown(
      tx,
      people.map(({ id }) => id),
    );
    return people;
  });
  for (const { id } of added) security.clientAdded({ account, subject: id });
}

/** Adds those of them whom no request has added before: of two at once, one does. */
async function addPeople(tx: Db, account: string, clients: ImportClients['clients']) {
  const people = clients.map(({ person: id, record }) => ({ id, name: record.name, record }));
  const inserted = await tx
    .insertInto('person')
    .values(people.map(({ id, name }) => ({ id, name, account: null, added_by: account })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  const isNew = (id: string) => inserted.some((one) => one.id === id);
  const before = people.filter(({ id }) => !isNew(id)).map(({ id }) => id);
  if (before.length > 0) {
    const own = await tx
      .selectFrom('person')
      .where('id', 'in', before)
      .where('added_by', '=', account)
      .select('id')
      .execute();
    if (own.length < before.length) throw new AppError('stale', 'person');
  }
  return people.filter(({ id }) => isNew(id));
}
