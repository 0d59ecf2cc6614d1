import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { databaseAt, engines } from '../../testing/test-databases.ts';

type Tables = {
  person: { id: string; name: string };
  calendar_feed: { id: string; person: string; token_hash: string; created_at: number };
  outbox: { id: string };
};

describe.each(engines)('the migration of the outbox on $kind', (engine) => {
  it('[OU1] leaves who is there as they are, with nothing to send', async () => {
    const place = await engine.place();
    const database = await databaseAt(place, '015-password-links');
    const bare = database.kysely as Kysely<unknown>;
    const db = bare.$extendTables<Tables>();
    try {
      await db.insertInto('person').values({ id: 'p', name: 'Alder' }).execute();
      await migrate(bare, database.kind, '018-outbox');
      expect(await db.selectFrom('person').selectAll().execute()).toMatchObject([{ id: 'p' }]);
      expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([]);
      const feed = { id: 'f', person: 'p', token_hash: 'h', created_at: 1 };
      await db.insertInto('calendar_feed').values(feed).execute();
      // What belongs to somebody goes with them.
      await db.deleteFrom('person').where('id', '=', 'p').execute();
      expect(await db.selectFrom('calendar_feed').selectAll().execute()).toEqual([]);
    } finally {
      await database.close();
      await place.remove();
    }
  });
});
