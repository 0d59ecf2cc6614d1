import type { ClientRecord, KeepClient } from '@rapport/shared/contract/client.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { foldedColumns } from '../people/client-rows.ts';
import { dayIn } from '../scheduling/zoned-time.ts';
import { knownClient, noteKnown } from '../people/known-clients.ts';
import { personOf } from '../people/person-of.ts';
import { recordColumns, recordIn } from '../people/sealed-record.ts';

/**
 * Keeps a client's record. A request that is sent once more is answered as the first time.
 * @throws AppError `not-found`; `not-allowed`; `stale` where it was changed meanwhile; `invalid-message`
 * (`record.born`) for a day that is still to come
 */
export async function keepClient(
  { db, clock, clientSeal, timeZone, security }: PracticeContext,
  account: string,
  { person, revision, record }: KeepClient & { person: string },
  // Who keeps it, in the place of the account's holder.
  actor = account,
): Promise<Kept> {
  const at = clock.now();
  if (record.born > dayIn(at, timeZone)) throw new AppError('invalid-message', 'record.born');
  const next = { revision: revision + 1 };
  const changed = await db.transaction().execute(async (tx) => {
    const row = await knownClient({ db: tx, clock }, account, person);
    const stands = recordIn(clientSeal, row);
    refuseMerged(row);
    if (row.revision === next.revision && isSame(stands, record)) return false;
    const { numUpdatedRows } = await tx
      .updateTable('client')
      .set({
        ...next,
        ...recordColumns(clientSeal, person, record),
        ...foldedColumns(record),
        updated_at: at,
        updated_by: await personOf(tx, actor),
      })
      .where('person', '=', person)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('stale', 'person');
    if (stands.name !== record.name) await rename(tx, person, stands.name, record.name);
    await noteKnown(tx, [person]);
    return true;
  });
  if (changed) security.clientChanged({ account: actor, subject: person, reason: 'record' });
  return next;
}

/**
 * Puts a client away, out of the lists, or brings them back. Their courses and links stay as they are.
 * @throws AppError `not-found`, `not-allowed`
 */
export async function archiveClient(
  { db, clock, security }: PracticeContext,
  account: string,
  { person, archived }: { person: string; archived: boolean },
): Promise<void> {
  refuseMerged(await knownClient({ db, clock }, account, person));
  const changed = await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('client')
      .set({ archived_at: archived ? clock.now() : null })
      .where('person', '=', person)
      .where('archived_at', archived ? 'is' : 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await noteKnown(tx, [person]);
    return numUpdatedRows > 0n;
  });
  if (!changed) return;
  const reason = archived ? 'archived' : 'brought-back';
  security.clientChanged({ account, subject: person, reason });
}

/** @throws AppError `not-allowed` (`merged`) for a record whose courses another one took */
export function refuseMerged({ merged_into }: { merged_into: string | null }): void {
  if (merged_into !== null) throw new AppError('not-allowed', 'merged');
}

export const isSame = (one: ClientRecord, other: ClientRecord): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Courses in which they go by their old name follow; a name that was chosen for a course stays. */
export async function rename(db: Db, person: string, from: string, name: string): Promise<void> {
  await db.updateTable('person').set({ name }).where('id', '=', person).execute();
  await db
    .updateTable('membership')
    .set({ seat_name: name })
    .where('person', '=', person)
    .where('seat_name', '=', from)
    .execute();
}
