import type { Kysely } from 'kysely';

/**
 * What is asked of a practice again and again is found without going through all its years: the
 * sessions of a course from a moment on, and the calls for help of the last days.
 */
export async function manyYears({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createIndex('session_course_starts')
    .on('session')
    .columns(['course', 'starts_at'])
    .execute();
  await schema.createIndex('audit_action').on('audit').columns(['action', 'at']).execute();
}
