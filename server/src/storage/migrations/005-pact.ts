import { sql, type Kysely } from 'kysely';

/** What a course has agreed on, and which events hold words that fade when the session is over. */
export async function pact(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  for (const column of ['group_messages', 'keep_messages', 'keep_polls']) {
    await schema
      .alterTable('course')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  }
  await schema.alterTable('event').addColumn('fades', 'integer').execute();
  // Few events fade, and those that did are found no more.
  await schema
    .createIndex('event_fading')
    .on('event')
    .columns(['session', 'at'])
    .where(sql<boolean>`fades = 1`)
    .execute();
}
