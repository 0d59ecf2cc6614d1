import type { Kysely } from 'kysely';

/** Of two records of the same client, into which the other was merged. */
export async function mergedClients({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('client')
    .addColumn('merged_into', 'text', (c) => c.references('client.person'))
    .execute();
  await schema.createIndex('client_merged_into').on('client').column('merged_into').execute();
}
