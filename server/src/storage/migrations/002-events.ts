import type { Kysely } from 'kysely';

/**
 * The sessions' streams of events. The primary key is the fence between hosts: a number can be
 * taken once. There is no foreign key to the session on purpose: looking it up would be paid for
 * by every append, and a stream belongs to the room that ran, whatever becomes of its planning.
 */
export async function events(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('event')
    .addColumn('session', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('actor', 'text')
    .addColumn('cause', 'text')
    .addColumn('event', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('event_once', ['session', 'seq'])
    .execute();
}
