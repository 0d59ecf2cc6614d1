import type { Kysely } from 'kysely';

/** Changes of the address that somebody signs in with: asked for, or done and to be told of. */
export async function staffAddresses({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('address_change')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account', 'text', (c) => c.notNull().references('auth_user.id').onDelete('cascade'))
    .addColumn('sign_in', 'text')
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.unique())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('address_change_account')
    .on('address_change')
    .column('account')
    .execute();
}
