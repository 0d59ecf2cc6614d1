import { sql, type Kysely } from 'kysely';

/**
 * Streams from before hold words that are erased now: every stream is looked through once, as its
 * first event is marked. What is handed on in a course is found by an index of its own.
 */
export async function words(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('event_handed_on')
    .on('event')
    .columns(['session', 'at'])
    .where(sql<boolean>`fades = 2`)
    .execute();
  await sql`update event set fades = 1 where seq = 1`.execute(db);
}
