import type { Db } from '../storage/database.ts';

/** Whether anybody has a staff account, the demo's invented people included. */
export async function hasStaff(db: Db): Promise<boolean> {
  const first = await db.selectFrom('auth_user').select('id').limit(1).executeTakeFirst();
  return first !== undefined;
}
