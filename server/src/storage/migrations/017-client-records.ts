import { foldText } from '@rapport/shared/rules/fold-text.ts';
import { sql, type Kysely } from 'kysely';
import type { DatabaseKind } from '../database.ts';

type Known = {
  person: { id: string; name: string; account: string | null };
  membership: { person: string; role: string };
  client: {
    person: string;
    revision: number;
    updated_at: number;
    state: string;
    sort: string;
    search: string;
  };
};

/** A record for each client. Who is known by now has one; a member of a course is in therapy. */
export async function clientRecords(given: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const db = given.$extendTables<Known>();
  const { schema } = db;
  // Both databases are to sort alike, and as the program compares.
  const sorted = kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  await schema
    .createTable('client')
    .addColumn('person', 'text', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('ended_on', 'text')
    .addColumn('archived_at', 'bigint')
    .addColumn('legal_name', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('email', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('language', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('time_zone', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('record', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('sort', sorted, (c) => c.notNull())
    .addColumn('search', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('person_added_by').on('person').column('added_by').execute();

  const facilitators = db
    .selectFrom('membership')
    .where('role', 'in', ['facilitator', 'co-facilitator'])
    .select('person');
  const people = await db
    .selectFrom('person')
    .leftJoin('membership', (join) =>
      join.onRef('membership.person', '=', 'person.id').on('membership.role', '=', 'member'),
    )
    .where('account', 'is', null)
    .where('person.id', 'not in', facilitators)
    .groupBy(['person.id', 'person.name'])
    .select(['person.id', 'person.name', (eb) => eb.fn.max('membership.role').as('role')])
    .execute();
  for (const { id, name, role } of people) {
    const folded = foldText(name);
    await db
      .insertInto('client')
      .values({
        person: id,
        revision: 1,
        updated_at: 0,
        state: role === null ? 'waiting' : 'active',
        sort: folded,
        search: folded,
      })
      .execute();
  }
}
