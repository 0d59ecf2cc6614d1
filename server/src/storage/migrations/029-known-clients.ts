import { sql, type Kysely } from 'kysely';
import type { DatabaseKind } from '../database.ts';

/**
 * Who may know of which client, as lists of clients read it: whose account added them, and who
 * facilitates a course that they are or were in, until when. It is filled from what is there.
 */
export async function knownClients(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { schema } = db;
  // Both databases are to sort alike, and as the program compares.
  const sorted = kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  await schema
    .createTable('known_client')
    .addColumn('person', 'text', (c) => c.notNull().references('client.person').onDelete('cascade'))
    .addColumn('account', 'text', (c) => c.notNull())
    .addColumn('until', 'bigint', (c) => c.notNull())
    .addColumn('shelf', 'text', (c) => c.notNull())
    .addColumn('sort', sorted, (c) => c.notNull())
    .addColumn('search', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('known_client_once', ['person', 'account'])
    .execute();
  await sql`
    insert into known_client (account, person, until, shelf, sort, search)
    select way.account, client.person, max(way.until),
      case when archived_at is null then state else 'archived' end, client.sort, client.search
    from (
      select added_by as account, id as person, 8640000000000000 as until
      from person where added_by is not null
      union all
      select reader.account, theirs.person, coalesce(own.left_at, 8640000000000000)
      from membership as theirs
      join membership as own on own.course = theirs.course
      join person as reader on reader.id = own.person
      where reader.account is not null
        and own.role in ('facilitator', 'co-facilitator')
        and (own.left_at is null or own.left_at > 0)
    ) as way
    join client on client.person = way.person
    group by way.account, client.person`.execute(db);
  await schema
    .createIndex('known_client_listed')
    .on('known_client')
    .columns(['account', 'shelf', 'sort', 'person'])
    .execute();
}
