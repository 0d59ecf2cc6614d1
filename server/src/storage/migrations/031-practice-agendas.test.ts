import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { databaseAt, engines } from '../../testing/test-databases.ts';
import { migrate } from '../migrate.ts';

type Row = {
  id: string;
  revision: number;
  updated_at: number;
  updated_by: string | null;
  name_hash: string;
  head: string;
  items: string;
};

describe.each(engines)('the migration of the practice’s agendas on $kind', (engine) => {
  it('[AP5] begins with none, and lets a name stand once', async () => {
    const place = await engine.place();
    const database = await databaseAt(place, '030-prepared-agendas');
    const bare = database.kysely as Kysely<unknown>;
    const db = bare.$extendTables<{ practice_agenda: Row }>();
    try {
      await migrate(bare, database.kind, '031-practice-agendas');
      expect(await db.selectFrom('practice_agenda').selectAll().execute()).toEqual([]);
      const row = { revision: 1, updated_at: 0, updated_by: null, head: '', items: '' };
      const add = (id: string, name_hash: string) =>
        db
          .insertInto('practice_agenda')
          .values({ ...row, id, name_hash })
          .execute();
      await add('one', 'a');
      await add('other', 'b');
      await expect(add('third', 'a')).rejects.toThrow();
      expect(await db.selectFrom('practice_agenda').select('id').execute()).toHaveLength(2);
    } finally {
      await database.close();
      await place.remove();
    }
  });
});
