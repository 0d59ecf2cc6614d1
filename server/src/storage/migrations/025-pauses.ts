import type { Kysely } from 'kysely';

/** A course pauses from a day on; what is not held then may wait for a date. */
export async function pauses({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('course').addColumn('paused_from', 'text').execute();
  await schema.alterTable('course').addColumn('paused_again', 'text').execute();
  await schema
    .alterTable('session')
    .addColumn('waiting', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
