import type { z } from 'zod';
import type { Db } from '../../storage/database.ts';

/** What the installation remembers under a key; `undefined` where nothing. */
export async function getSetting<T>(
  db: Db,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row && schema.parse(JSON.parse(row.value));
}

/** Remembers it in place of what was there. */
export async function putSetting(db: Db, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await db
    .insertInto('setting')
    .values({ key, value: text })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
    .execute();
}

/**
 * Forgets what is under a key: whatever it is, or only if it is just that value. Says whether
 * anything was; of several who take it at once, one does.
 */
export async function takeSetting(db: Db, key: string, value?: unknown): Promise<boolean> {
  let taking = db.deleteFrom('setting').where('key', '=', key);
  if (value !== undefined) taking = taking.where('value', '=', JSON.stringify(value));
  const { numDeletedRows } = await taking.executeTakeFirst();
  return numDeletedRows > 0n;
}
