import type { Kysely } from 'kysely';

/** Of each appointment that people were told of, with which of its numbers it was new to them. */
export async function newAgain({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('calendar_entry')
    .addColumn('new_at', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
