import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { OLD_COURSE } from '../../testing/old-rows.ts';
import { databaseAt, engines } from '../../testing/test-databases.ts';

type Tables = {
  person: { id: string; name: string };
  course: {
    id: string;
    title: string;
    approach: string;
    format: string;
    sessions_planned: number;
    time_zone: string;
    revision?: number;
    planned_at?: number;
  };
  membership: { id: string; course: string; person: string; role: string; seat_name: string };
  session: {
    id: string;
    course: string;
    number: number;
    phase: string;
    starts_at: number;
    time_zone: string;
    minutes: number;
    wall?: string;
  };
};

const STARTS = [
  ['Europe/Berlin', '2026-03-24T19:00:00+01:00', '2026-03-24T19:00'],
  ['Europe/Berlin', '2026-03-31T19:00:00+02:00', '2026-03-31T19:00'],
  ['Europe/Berlin', '2026-10-25T02:30:00+01:00', '2026-10-25T02:30'],
  ['America/Edmonton', '2025-12-02T18:00:00-07:00', '2025-12-02T18:00'],
  ['Asia/Kathmandu', '2028-02-29T18:00:00+05:45', '2028-02-29T18:00'],
  ['UTC', '2026-01-01T00:00:07.250Z', '2026-01-01T00:00:07.25'],
] as const;

describe.each(engines)('the migration of courses on $kind', (engine) => {
  it('[SC3] says of every session when it starts by the wall, and loses no row', async () => {
    const place = await engine.place();
    const database = await databaseAt(place, '011-at-rest');
    const bare = database.kysely as Kysely<unknown>;
    const db = bare.$extendTables<Tables>();
    await db.insertInto('person').values({ id: 'p', name: 'Alder' }).execute();
    for (const [index, [time_zone, iso]] of STARTS.entries()) {
      const course = `c${String(index)}`;
      await db
        .insertInto('course')
        .values({ ...OLD_COURSE, id: course, time_zone })
        .execute();
      await db
        .insertInto('membership')
        .values({ id: `m${String(index)}`, course, person: 'p', role: 'member', seat_name: 'A' })
        .execute();
      await db
        .insertInto('session')
        .values({
          id: `s${String(index)}`,
          course,
          number: 1,
          phase: 'initial',
          starts_at: Date.parse(iso),
          time_zone,
          minutes: 90,
        })
        .execute();
    }
    await migrate(bare, database.kind, '012-courses');
    const sessions = await db.selectFrom('session').selectAll().orderBy('id').execute();
    const courses = await db.selectFrom('course').selectAll().orderBy('id').execute();
    const members = await db.selectFrom('membership').selectAll().execute();
    await database.close();
    await place.remove();
    expect(sessions.map(({ wall }) => wall)).toEqual(STARTS.map(([, , wall]) => wall));
    expect(sessions.map(({ starts_at }) => starts_at)).toEqual(
      STARTS.map(([, iso]) => Date.parse(iso)),
    );
    expect(sessions).toMatchObject(STARTS.map(() => ({ cancelled_at: null, number: 1 })));
    expect(courses.map(({ planned_at }) => planned_at)).toEqual(
      STARTS.map(([, iso]) => Date.parse(iso)),
    );
    expect(courses).toMatchObject(STARTS.map(() => ({ revision: 1, ended_at: null })));
    expect(members).toMatchObject(STARTS.map(() => ({ joined_at: 0, left_at: null })));
  });
});
