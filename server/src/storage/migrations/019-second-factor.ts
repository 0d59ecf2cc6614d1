import type { Kysely } from 'kysely';

/** A second factor for signing in, and which sign-ins have shown it. */
export async function secondFactor({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('authenticator')
    .addColumn('account', 'text', (c) =>
      c.primaryKey().references('auth_user.id').onDelete('cascade'),
    )
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('last_step', 'bigint', (c) => c.notNull())
    .addColumn('since', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('authenticator_offer')
    .addColumn('sign_in', 'text', (c) =>
      c.primaryKey().references('auth_session.id').onDelete('cascade'),
    )
    .addColumn('secret', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('recovery_code')
    .addColumn('account', 'text', (c) => c.notNull().references('auth_user.id').onDelete('cascade'))
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('recovery_code_key', ['account', 'hash'])
    .execute();
  await schema
    .createTable('sign_in_proof')
    .addColumn('sign_in', 'text', (c) =>
      c.primaryKey().references('auth_session.id').onDelete('cascade'),
    )
    .execute();
}
