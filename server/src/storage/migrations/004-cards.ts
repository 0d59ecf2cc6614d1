import type { Kysely } from 'kysely';

/** The cards that staff mark, and those that they write. */
export async function cards(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('favourite_card')
    .addColumn('account', 'text', (c) => c.notNull().references('auth_user.id').onDelete('cascade'))
    .addColumn('card', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('favourite_card_once', ['account', 'card'])
    .execute();
  await schema
    .createTable('own_card')
    .addColumn('id', 'text', (c) => c.primaryKey())
    // What was shared stays with the practice when its author goes.
    .addColumn('author', 'text', (c) => c.references('auth_user.id').onDelete('set null'))
    .addColumn('shared', 'integer', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('card', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('own_card_author').on('own_card').column('author').execute();
}
