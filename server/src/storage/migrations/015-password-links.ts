import type { Kysely } from 'kysely';

/** Links by which somebody who works here chooses a new password: one each at a time. */
export async function passwordLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('password_link')
    .addColumn('person', 'text', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
}
