import type { MergeClients } from '@rapport/shared/contract/client.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import type { UpdateObject } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { Schema } from '../../storage/schema.ts';
import type {} from '../access/tables.ts';
import type {} from '../appointments/tables.ts';
import { passSheet } from '../care/sealed-sheets.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { foldedColumns } from '../people/client-rows.ts';
import { knownClient, noteKnown } from '../people/known-clients.ts';
import { personOf } from '../people/person-of.ts';
import { dayIn } from '../scheduling/zoned-time.ts';
import { isSame, refuseMerged, rename } from './keep-client.ts';
import { recordColumns, recordIn } from '../people/sealed-record.ts';

/**
 * Takes another record of the same client into one: their courses, links, papers and calendar go
 * to it. The other is put away for good and can still be read. A request that is sent once more is
 * answered as the first time.
 * @throws AppError `not-found`; `stale` where either was changed meanwhile; `not-allowed` (`merged`,
 * or `same-course` where both are in one); `invalid-message` (`record.born`, `from`)
 */
export async function mergeClients(
  { db, clock, clientSeal, sheetSeal, timeZone, security }: PracticeContext,
  account: string,
  { person, revision, from, record }: MergeClients & { person: string },
): Promise<Kept> {
  const at = clock.now();
  if (from.person === person) throw new AppError('invalid-message', 'from');
  if (record.born > dayIn(at, timeZone)) throw new AppError('invalid-message', 'record.born');
  const next = { revision: revision + 1 };
  const merged = await db.transaction().execute(async (tx) => {
    const kept = await knownClient({ db: tx, clock }, account, person);
    const gone = await knownClient({ db: tx, clock }, account, from.person);
    refuseMerged(kept);
    const stands = recordIn(clientSeal, kept);
    if (gone.merged_into === person && kept.revision === next.revision && isSame(stands, record)) {
      return false;
    }
    refuseMerged(gone);
    await refuseSameCourse(tx, person, from.person);
    const changed = { updated_at: at, updated_by: await personOf(tx, account) };
    await change(tx, [
      {
        id: from.person,
        revision: from.revision,
        columns: { ...changed, merged_into: person, archived_at: gone.archived_at ?? at },
      },
      {
        id: person,
        revision,
        columns: {
          ...changed,
          ...recordColumns(clientSeal, person, record),
          ...foldedColumns(record),
          archived_at: null,
        },
      },
    ]);
    await pass(tx, { from: from.person, to: person });
    await passSheet(tx, sheetSeal, { from: from.person, to: person });
    for (const name of new Set([stands.name, gone.name]))
      await rename(tx, person, name, record.name);
    await noteKnown(tx, [person, from.person]);
    return true;
  });
  if (merged) {
    for (const subject of [person, from.person]) {
      security.clientChanged({ account, subject, reason: 'merged' });
    }
  }
  return next;
}

/** Changes both, each from its revision. @throws AppError `stale` */
async function change(
  db: Db,
  records: readonly { id: string; revision: number; columns: UpdateObject<Schema, 'client'> }[],
): Promise<void> {
  // In an order of their own: two who merge the same records, each into another, wait for each other once.
  for (const { id, revision, columns } of records.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { numUpdatedRows } = await db
      .updateTable('client')
      .set({ ...columns, revision: revision + 1 })
      .where('person', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('stale', 'person');
  }
}

/** Nobody sits twice in a course: a place that was left before may stay with the other record. */
async function refuseSameCourse(db: Db, person: string, from: string): Promise<void> {
  const twice = await db
    .selectFrom('membership as theirs')
    .innerJoin('membership as other', 'other.course', 'theirs.course')
    .where('theirs.person', '=', person)
    .where('other.person', '=', from)
    .where('other.left_at', 'is', null)
    .select('theirs.id')
    .executeTakeFirst();
  if (twice) throw new AppError('not-allowed', 'same-course');
}

/** Everything that hangs on the person goes along; records that were merged before, too. */
async function pass(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  const own = db.selectFrom('membership').where('person', '=', to).select('course');
  await db
    .updateTable('membership')
    .set({ person: to })
    .where('person', '=', from)
    .where('course', 'not in', own)
    .execute();
  await db.updateTable('client').set({ merged_into: to }).where('merged_into', '=', from).execute();
  const feed = db.selectFrom('calendar_feed').where('person', '=', to).select('person');
  await db
    .updateTable('calendar_feed')
    .set({ person: to })
    .where('person', '=', from)
    .where((eb) => eb.not(eb.exists(feed)))
    .execute();
  // Who wanted no reminders still wants none.
  const stop = db.selectFrom('reminder_stop').where('person', '=', to).select('person');
  await db
    .updateTable('reminder_stop')
    .set({ person: to })
    .where('person', '=', from)
    .where((eb) => eb.not(eb.exists(stop)))
    .execute();
}
