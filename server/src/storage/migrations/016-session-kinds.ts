import { type Kysely, sql } from 'kysely';

/**
 * What a session is in its course. Of the courses that exist the first session is introductory and
 * the last one is the last; all others are weekly, those that were cancelled among them.
 */
export async function sessionKinds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('session')
    .addColumn('kind', 'text', (c) => c.notNull().defaultTo('weekly'))
    .execute();
  await sql`
    update session set kind = 'last' where cancelled_at is null and number =
      (select max(other.number) from session as other
        where other.course = session.course and other.cancelled_at is null)
  `.execute(db);
  await sql`
    update session set kind = 'introductory' where cancelled_at is null and number =
      (select min(other.number) from session as other
        where other.course = session.course and other.cancelled_at is null)
  `.execute(db);
}
