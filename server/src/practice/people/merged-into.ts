import type { Db } from '../../storage/database.ts';
import type {} from './tables.ts';

/**
 * The person whose courses are now those of this one: another one, where two records of the same
 * client were merged. What they were given before, such as the address of a calendar, still works.
 */
export async function mergedInto(db: Db, person: string): Promise<string> {
  const row = await db
    .selectFrom('client')
    .where('person', '=', person)
    .select('merged_into as into')
    .executeTakeFirst();
  return row?.into ?? person;
}
