import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { openPostgres } from '../postgres.ts';
import { openSqlite } from '../sqlite.ts';
import { engines, silent } from '../../testing/test-databases.ts';

type Tables = {
  person: { id: string; name: string; account: string | null };
  staff_member: { person: string; roles: string; deactivated_at: number | null; revision: number };
};

describe.each(engines)('the migration of staff on $kind', (engine) => {
  it('[SF1] makes whoever has an account a therapist, and nobody else', async () => {
    const place = await engine.place();
    const { config } = place;
    const { database } =
      config.databaseUrl === undefined
        ? openSqlite(config.dataDir)
        : await openPostgres(config.databaseUrl, silent);
    try {
      const bare = database.kysely as Kysely<unknown>;
      await migrate(bare, database.kind, '011-at-rest');
      const db = bare.$extendTables<Tables>();
      await db
        .insertInto('person')
        .values([
          { id: 'robin', name: 'Robin', account: 'account' },
          { id: 'fern', name: 'Fern', account: null },
        ])
        .execute();
      await migrate(bare, database.kind);
      expect(await db.selectFrom('staff_member').selectAll().execute()).toEqual([
        { person: 'robin', roles: '["therapist"]', deactivated_at: null, revision: 1 },
      ]);
    } finally {
      await database.close();
      await place.remove();
    }
  });
});
