import type { Kysely } from 'kysely';

/** Passkeys of who works in the practice, and the questions that they answer. */
export async function passkeys({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('passkey')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account', 'text', (c) => c.notNull().references('auth_user.id').onDelete('cascade'))
    .addColumn('credential', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('transports', 'text', (c) => c.notNull())
    .addColumn('counter', 'bigint', (c) => c.notNull())
    .addColumn('since', 'bigint', (c) => c.notNull())
    .addColumn('last_used', 'bigint')
    .execute();
  await schema.createIndex('passkey_account').on('passkey').column('account').execute();
  await schema
    .createTable('passkey_question')
    .addColumn('challenge', 'text', (c) => c.primaryKey())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('sign_in', 'text', (c) => c.references('auth_session.id').onDelete('cascade'))
    .addColumn('browser', 'text')
    .addColumn('ends', 'bigint', (c) => c.notNull())
    .execute();
  await schema.createIndex('passkey_question_ends').on('passkey_question').column('ends').execute();
}
