import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { OLD_COURSE } from '../../testing/old-rows.ts';
import { databaseAt, engines } from '../../testing/test-databases.ts';
import { migrate } from '../migrate.ts';

type Tables = {
  person: { id: string; name: string; account: string | null; added_by: string | null };
  course: {
    id: string;
    title: string;
    approach: string;
    format: string;
    sessions_planned: number;
    time_zone: string;
  };
  membership: { id: string; course: string; person: string; role: string; seat_name: string };
  client: { person: string; state: string; sort: string; search: string; record: string };
};

describe.each(engines)('the migration of client records on $kind', (engine) => {
  it('[CL5] gives each client who is known a record, and nobody who facilitates', async () => {
    const place = await engine.place();
    const database = await databaseAt(place, '015-password-links');
    try {
      const bare = database.kysely as Kysely<unknown>;
      const db = bare.$extendTables<Tables>();
      const people = ['Önder  Ash', 'fern', 'Moss', 'Robin'].map((name, index) => ({
        id: `p${String(index)}`,
        name,
        account: null,
        added_by: null,
      }));
      await db.insertInto('person').values(people).execute();
      const courses = ['a', 'b'].map((id) => ({ ...OLD_COURSE, id }));
      await db.insertInto('course').values(courses).execute();
      const roles = [
        ['a', 'p0', 'member'],
        ['b', 'p0', 'member'],
        ['a', 'p1', 'observer'],
        // Whose account was closed with the demo.
        ['a', 'p3', 'facilitator'],
      ] as const;
      await db
        .insertInto('membership')
        .values(
          roles.map(([course, person, role]) => ({
            id: `${course}${person}`,
            course,
            person,
            role,
            seat_name: person,
          })),
        )
        .execute();
      await migrate(bare, database.kind, '017-client-records');
      const clients = await db.selectFrom('client').selectAll().orderBy('sort').execute();
      expect(clients).toMatchObject([
        { person: 'p1', state: 'waiting', sort: 'fern', record: '' },
        { person: 'p2', state: 'waiting', sort: 'moss', record: '' },
        { person: 'p0', state: 'active', sort: 'onder ash', search: 'onder ash', record: '' },
      ]);
    } finally {
      await database.close();
      await place.remove();
    }
  });
});
