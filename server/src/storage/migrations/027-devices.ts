import type { Kysely } from 'kysely';

/**
 * Codes for new devices, and on which they were entered; and who entered that a client has taken a
 * signature back, told otherwise than on their page.
 */
export async function devices({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('device_code')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('device', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await schema.createIndex('device_code_person').on('device_code').column('person').execute();
  await schema.createIndex('device_code_device').on('device_code').column('device').execute();
  await schema
    .createTable('proven_device')
    .addColumn('device', 'text', (c) => c.primaryKey())
    .addColumn('invitation', 'text', (c) =>
      c.notNull().references('invitation.id').onDelete('cascade'),
    )
    .addColumn('proven_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('proven_device_invitation')
    .on('proven_device')
    .column('invitation')
    .execute();
  for (const column of ['told_how', 'told_on', 'entered_by']) {
    await schema.alterTable('paper_withdrawal').addColumn(column, 'text').execute();
  }
}
