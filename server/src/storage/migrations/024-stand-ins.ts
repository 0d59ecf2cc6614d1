import type { Kysely } from 'kysely';

/** Who leads a single session in the place of the course's facilitators. */
export async function standIns({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('stand_in')
    .addColumn('session', 'text', (c) =>
      c.primaryKey().references('session.id').onDelete('cascade'),
    )
    .addColumn('membership', 'text', (c) =>
      c.notNull().references('membership.id').onDelete('cascade'),
    )
    .execute();
  await schema.createIndex('stand_in_membership').on('stand_in').column('membership').execute();
}
