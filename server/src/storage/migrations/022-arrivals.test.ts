import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { OLD_COURSE } from '../../testing/old-rows.ts';
import { databaseAt, engines } from '../../testing/test-databases.ts';
import { migrate } from '../migrate.ts';

describe.each(engines)('the migration of what is asked at the door on $kind', (engine) => {
  it('leaves papers as they were asked for, and lets nobody wait for them', async () => {
    const place = await engine.place();
    const database = await databaseAt(place, '021-many-years');
    const db = database.kysely;
    const bare = db as Kysely<unknown>;
    try {
      await db.insertInto('course').values(OLD_COURSE).execute();
      await db
        .insertInto('paper')
        .values({
          id: 'paper',
          revision: 1,
          updated_at: 0,
          updated_by: null,
          title: 'Consent',
          text: 'I agree.',
          version: 1,
          version_revision: 1,
        })
        .execute();
      // As it was: whether a paper is needed is not yet a column.
      const before = bare.$extendTables<{ course_paper: { course: string; paper: string } }>();
      await before
        .insertInto('course_paper')
        .values({ course: 'course', paper: 'paper' })
        .execute();
      await migrate(bare, database.kind, '022-arrivals');
      expect(await db.selectFrom('course_paper').selectAll().execute()).toEqual([
        { course: 'course', paper: 'paper', required: 0 },
      ]);
      expect(await db.selectFrom('arrival_answer').selectAll().execute()).toEqual([]);
    } finally {
      await database.close();
      await place.remove();
    }
  });
});
