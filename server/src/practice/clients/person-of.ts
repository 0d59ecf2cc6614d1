import type { Db } from '../../storage/database.ts';

/** The person who holds a staff account. */
export async function personOf(db: Db, account: string): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .where('account', '=', account)
    .select('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
