import type { Kysely } from 'kysely';

/**
 * What members answer before they come into a session, which papers are to be signed before that,
 * and why somebody was let in all the same.
 */
export async function arrivals({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('arrival_answer')
    .addColumn('seat', 'text', (c) => c.primaryKey().references('seat.id').onDelete('cascade'))
    .addColumn('session', 'text', (c) => c.notNull().references('session.id').onDelete('cascade'))
    .addColumn('answered_at', 'bigint', (c) => c.notNull())
    .addColumn('kept', 'integer', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('arrival_answer_session')
    .on('arrival_answer')
    .column('session')
    .execute();
  await schema
    .alterTable('course_paper')
    .addColumn('required', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('audit').addColumn('reason', 'text').execute();
}
