import type { Kysely } from 'kysely';

/** Agendas that are prepared for sessions. */
export async function preparedAgendas({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('prepared_agenda')
    .addColumn('session', 'text', (c) =>
      c.primaryKey().references('session.id').onDelete('cascade'),
    )
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.references('auth_user.id').onDelete('set null'))
    .addColumn('items', 'text', (c) => c.notNull())
    .execute();
}
