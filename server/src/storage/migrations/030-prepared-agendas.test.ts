import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { OLD_COURSE } from '../../testing/old-rows.ts';
import { databaseAt, engines } from '../../testing/test-databases.ts';
import { migrate } from '../migrate.ts';

type Tables = {
  course: { id: string; title: string; approach: string; format: string } & Record<string, unknown>;
  session: { id: string; course: string } & Record<string, unknown>;
  prepared_agenda: { session: string; revision: number; updated_at: number; items: string };
};

describe.each(engines)('the migration of prepared agendas on $kind', (engine) => {
  it('[AP1] leaves every session its usual agenda, and takes what was prepared out with its session', async () => {
    const place = await engine.place();
    const database = await databaseAt(place, '029-known-clients');
    const bare = database.kysely as Kysely<unknown>;
    const db = bare.$extendTables<Tables>();
    try {
      await db.insertInto('course').values(OLD_COURSE).execute();
      await db
        .insertInto('session')
        .values({
          id: 'session',
          course: 'course',
          number: 1,
          phase: 'initial',
          kind: 'weekly',
          wall: '2026-06-23T18:00',
          time_zone: 'UTC',
          starts_at: 0,
          minutes: 90,
        })
        .execute();
      await migrate(bare, database.kind, '030-prepared-agendas');
      expect(await db.selectFrom('prepared_agenda').selectAll().execute()).toEqual([]);
      await db
        .insertInto('prepared_agenda')
        .values({ session: 'session', revision: 1, updated_at: 0, items: '[]' })
        .execute();
      await db.deleteFrom('session').execute();
      expect(await db.selectFrom('prepared_agenda').selectAll().execute()).toEqual([]);
    } finally {
      await database.close();
      await place.remove();
    }
  });
});
