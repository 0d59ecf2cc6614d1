import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { OLD_COURSE } from '../../testing/old-rows.ts';
import { databaseAt, engines } from '../../testing/test-databases.ts';
import { migrate } from '../migrate.ts';

const FOREVER = 8_640_000_000_000_000;

describe.each(engines)('the migration of who knows whom on $kind', (engine) => {
  it('[KN2] notes who added a client, and who facilitates a course of theirs, until when', async () => {
    const place = await engine.place();
    const database = await databaseAt(place, '026-merged-clients');
    try {
      const db = database.kysely;
      const person = (id: string, account: string | null, added_by: string | null) => {
        return { id, name: id, account, added_by };
      };
      await db
        .insertInto('person')
        .values([
          person('ash', 'account of ash', null),
          person('birk', 'account of birk', null),
          person('cedar', 'account of cedar', null),
          person('gone', null, null),
          person('fern', null, 'account of birk'),
          person('moss', null, null),
        ])
        .execute();
      const client = { revision: 1, updated_at: 0, updated_by: null, ended_on: null };
      await db
        .insertInto('client')
        .values([
          { ...client, person: 'fern', state: 'active', archived_at: null, sort: 'f', search: 'f' },
          { ...client, person: 'moss', state: 'ended', archived_at: 5, sort: 'm', search: 'm' },
        ])
        .execute();
      await db.insertInto('course').values(OLD_COURSE).execute();
      const parts = [
        ['ash', 'facilitator', null],
        ['birk', 'co-facilitator', 7],
        // Who only stood in, and who can sign in no more.
        ['cedar', 'facilitator', 0],
        ['gone', 'facilitator', null],
        ['fern', 'member', null],
        ['moss', 'member', 3],
      ] as const;
      await db
        .insertInto('membership')
        .values(
          parts.map(([id, role, left_at]) => {
            return { id, course: 'course', person: id, role, seat_name: id, left_at };
          }),
        )
        .execute();
      await migrate(db as Kysely<unknown>, database.kind, '029-known-clients');
      const known = await db
        .selectFrom('known_client')
        .select(['account', 'person', 'until', 'shelf', 'sort'])
        .orderBy('person')
        .orderBy('account')
        .execute();
      expect(known).toEqual([
        { account: 'account of ash', person: 'fern', until: FOREVER, shelf: 'active', sort: 'f' },
        { account: 'account of birk', person: 'fern', until: FOREVER, shelf: 'active', sort: 'f' },
        { account: 'account of ash', person: 'moss', until: FOREVER, shelf: 'archived', sort: 'm' },
        { account: 'account of birk', person: 'moss', until: 7, shelf: 'archived', sort: 'm' },
      ]);
    } finally {
      await database.close();
      await place.remove();
    }
  });
});
