import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Does the work while no other node does what has the same name: they wait for each other. With
 * SQLite there is one node alone.
 */
export function oneAtATime<T>(
  database: Database,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  if (database.kind === 'sqlite') return work();
  return database.kysely.connection().execute(async (connection) => {
    // It goes with the connection, should this node end before it is done.
    await sql`select pg_advisory_lock(hashtext(${name}))`.execute(connection);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtext(${name}))`.execute(connection);
    }
  });
}
