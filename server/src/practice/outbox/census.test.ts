import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../storage/open-database.ts';
import { engines, silent } from '../../testing/test-databases.ts';
import { outboxCensus } from './census.ts';
import type { OutboxTable } from './tables.ts';

const NOW = 1_700_000_000_000;

const letter = (id: string, of: Partial<OutboxTable>): OutboxTable => ({
  id,
  message_id: id,
  kind: 'reminder',
  subject: 'somebody',
  session: null,
  once: null,
  state: 'waiting',
  created_at: NOW,
  due_at: NOW,
  not_after: null,
  tries: 0,
  lease: null,
  lease_until: 0,
  settled_at: null,
  fault: null,
  reply_code: null,
  ...of,
});

describe.each(engines)('the letters that have not left, on $kind', (engine) => {
  it('[MT1] are counted where they should have left by now, with the age of the oldest', async () => {
    const place = await engine.withTables();
    const database = await openDatabase(place.config, silent);
    const census = () => outboxCensus({ db: database.kysely, clock: { now: () => NOW } });
    try {
      expect(await census()).toEqual({ due: 0, failed: 0, oldestAt: undefined });
      await database.kysely
        .insertInto('outbox')
        .values([
          letter('due', { created_at: NOW - 1000 }),
          letter('tried', { created_at: NOW - 9000, due_at: NOW + 60_000, tries: 2 }),
          letter('planned', { created_at: NOW - 20_000, due_at: NOW + 60_000 }),
          letter('sent', { created_at: NOW - 20_000, state: 'sent' }),
          letter('failed', { created_at: NOW - 20_000, state: 'failed' }),
        ])
        .execute();
      expect(await census()).toEqual({ due: 2, failed: 1, oldestAt: NOW - 9000 });
    } finally {
      await database.close();
      await place.remove();
    }
  });
});
