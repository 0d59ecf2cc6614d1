import type { Db } from '../../storage/database.ts';
import type {} from './tables.ts';

/** Where mail for a client goes; nothing where they have no address, or were put away. */
export async function mailOf(db: Db, person: string): Promise<string | undefined> {
  const client = await db
    .selectFrom('client')
    .where('person', '=', person)
    .where('archived_at', 'is', null)
    .where('email', '!=', '')
    .select('email')
    .executeTakeFirst();
  return client?.email;
}
