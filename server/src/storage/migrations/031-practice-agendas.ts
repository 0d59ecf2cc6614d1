import type { Kysely } from 'kysely';

/** The practice's own agendas, with which sessions are prepared. */
export async function practiceAgendas({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('practice_agenda')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.references('auth_user.id').onDelete('set null'))
    // A name stands once: of two who keep it at once the database tells the second.
    .addColumn('name_hash', 'text', (c) => c.notNull().unique())
    .addColumn('head', 'text', (c) => c.notNull())
    .addColumn('items', 'text', (c) => c.notNull())
    .execute();
}
