import { AppError } from '../../platform/errors.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { addClientRows } from '../people/client-rows.ts';
import { personOf } from '../people/person-of.ts';

/**
 * Adds a client with an empty record. A request that is sent once more is answered as the first time.
 * @throws AppError `stale` where somebody else has that identifier, or they go by another name
 */
export async function addClient(
  { db, clock, security }: Pick<PracticeContext, 'db' | 'clock' | 'security'>,
  account: string,
  { person, name }: { person: string; name: string },
  // Who adds them, in the place of the account's holder.
  actor = account,
): Promise<void> {
  const added = await db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('person')
      .values({ id: person, name, account: null, added_by: account })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    const by = await personOf(tx, actor);
    await addClientRows(tx, [{ id: person, name }], { at: clock.now(), by });
    return true;
  });
  if (added) {
    security.clientAdded({ account: actor, subject: person });
    return;
  }
  const stands = await db
    .selectFrom('person')
    .where('id', '=', person)
    .where('name', '=', name)
    .where('added_by', '=', account)
    .select('id')
    .executeTakeFirst();
  if (!stands) throw new AppError('stale', 'person');
}
