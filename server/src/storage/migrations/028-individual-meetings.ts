import type { Kysely } from 'kysely';

/** A session of a group's course may be for one of its members alone. */
export async function individualMeetings({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('session')
    .addColumn('only_for', 'text', (c) => c.references('membership.id').onDelete('cascade'))
    .execute();
  await schema.createIndex('session_only_for').on('session').column('only_for').execute();
}
