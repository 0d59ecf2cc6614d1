import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { databaseAt, engines } from '../../testing/test-databases.ts';

type Tables = {
  person: { id: string; name: string };
  paper: { id: string };
  paper_version: { paper: string };
};

describe.each(engines)('the migration of papers on $kind', (engine) => {
  it('[PS1] leaves who is there as they are, and asks nobody for a paper', async () => {
    const place = await engine.place();
    const database = await databaseAt(place, '018-outbox');
    const bare = database.kysely as Kysely<unknown>;
    const db = bare.$extendTables<Tables>();
    try {
      await db.insertInto('person').values({ id: 'p', name: 'Alder' }).execute();
      await migrate(bare, database.kind, '020-papers');
      expect(await db.selectFrom('person').selectAll().execute()).toMatchObject([{ id: 'p' }]);
      expect(await db.selectFrom('paper').selectAll().execute()).toEqual([]);
      expect(await db.selectFrom('paper_version').selectAll().execute()).toEqual([]);
    } finally {
      await database.close();
      await place.remove();
    }
  });
});
