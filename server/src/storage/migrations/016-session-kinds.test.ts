import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { databaseAt, engines } from '../../testing/test-databases.ts';

type Tables = {
  course: {
    id: string;
    title: string;
    approach: string;
    format: string;
    sessions_planned: number;
    time_zone: string;
  };
  session: {
    id: string;
    course: string;
    number: number;
    phase: string;
    wall: string;
    starts_at: number;
    time_zone: string;
    minutes: number;
    cancelled_at: number | null;
  };
};

/** Courses by their sessions' numbers; below zero it was cancelled. */
const COURSES = { long: [4, 3, 2, 1], short: [1], gone: [2, 1, -1, -2], off: [-1], empty: [] };

describe.each(engines)('the migration of session kinds on $kind', (engine) => {
  it('[SK1] finds the first and the last session of each course that exists', async () => {
    const place = await engine.place();
    const database = await databaseAt(place, '015-password-links');
    const bare = database.kysely as Kysely<unknown>;
    const db = bare.$extendTables<Tables>();
    const time_zone = 'UTC';
    for (const [id, numbers] of Object.entries(COURSES)) {
      const course = { id, title: id, approach: 'ipt', format: 'group', sessions_planned: 4 };
      await db
        .insertInto('course')
        .values({ ...course, time_zone })
        .execute();
      for (const number of numbers) {
        await db
          .insertInto('session')
          .values({
            id: `${id}${String(number)}`,
            course: id,
            number,
            phase: 'middle',
            wall: '2026-01-01T00:00',
            starts_at: 10 + number,
            time_zone,
            minutes: 90,
            cancelled_at: number < 0 ? 1 : null,
          })
          .execute();
      }
    }
    const { applied } = await migrate(bare, database.kind, '016-session-kinds');
    expect(applied).toEqual(['016-session-kinds']);
    const rows = await bare
      .$extendTables<{ session: { id: string; kind: string; phase: string } }>()
      .selectFrom('session')
      .select(['id', 'kind', 'phase'])
      .execute();
    expect(Object.fromEntries(rows.map(({ id, kind }) => [id, kind]))).toEqual({
      long1: 'introductory',
      long2: 'weekly',
      long3: 'weekly',
      long4: 'last',
      short1: 'introductory',
      gone1: 'introductory',
      gone2: 'last',
      'gone-1': 'weekly',
      'gone-2': 'weekly',
      'off-1': 'weekly',
    });
    expect(new Set(rows.map(({ phase }) => phase))).toEqual(new Set(['middle']));
    await database.close();
    await place.remove();
  });
});
