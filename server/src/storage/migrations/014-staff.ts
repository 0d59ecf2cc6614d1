import type { Kysely } from 'kysely';

/** Who works here, and who was asked to. Whoever has an account by now is a therapist. */
export async function staff(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('staff_member')
    .addColumn('person', 'text', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('roles', 'text', (c) => c.notNull())
    .addColumn('deactivated_at', 'bigint')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  await schema
    .createTable('staff_invitation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    // One for each address: asking once more replaces it.
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('roles', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema.alterTable('person').addColumn('added_by', 'text').execute();
  const known = db as Kysely<{
    person: { id: string; account: string | null };
    staff_member: { person: string; roles: string; revision: number };
  }>;
  const people = await known
    .selectFrom('person')
    .where('account', 'is not', null)
    .select('id')
    .execute();
  if (people.length === 0) return;
  await known
    .insertInto('staff_member')
    .values(people.map(({ id }) => ({ person: id, roles: '["therapist"]', revision: 1 })))
    .execute();
}
