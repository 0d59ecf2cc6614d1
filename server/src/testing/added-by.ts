import type { Db } from '../storage/database.ts';
import { noteKnown } from '../practice/people/known-clients.ts';

/** Makes a client one whom somebody else added: whoever knew of them as theirs does so no more. */
export async function addedBy(db: Db, client: string, account: string): Promise<void> {
  await db.updateTable('person').set({ added_by: account }).where('id', '=', client).execute();
  await noteKnown(db, [client]);
}
