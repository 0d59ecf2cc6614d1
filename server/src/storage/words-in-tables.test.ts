import { WORDS, type Words } from '@rapport/shared/content/words.ts';
import { describe, expect, it } from 'vitest';
import { engines, testDatabase } from '../testing/test-databases.ts';

/** Columns of text that hold no words of anybody, by their name, each with the reason. */
const NO_WORDS: Readonly<Record<string, string>> = {
  id: 'a random identifier',
  course: 'the same',
  person: 'the same',
  membership: 'the same',
  session: 'the same',
  account: 'the same',
  author: 'the same',
  actor: 'the same',
  actor_person: 'the same',
  actor_account: 'the same',
  subject: 'the same',
  updated_by: 'the same',
  userId: 'the same',
  accountId: 'the same',
  cause: 'the random identifier of a command',
  approach: 'one of a few',
  format: 'the same',
  phase: 'the same',
  role: 'the same',
  action: 'the same',
  reason: 'the same',
  providerId: 'the same',
  scope: 'the same',
  time_zone: 'the name of a time zone',
  card: 'the identifier of a card',
  email_hash: 'a keyed hash',
  source_hash: 'the same',
  token: 'the same',
  password: 'the same',
  sealed: 'a key, sealed',
  ipAddress: 'always empty: no address is noted',
  accessToken: 'of sign-ins elsewhere, which there are none of',
  refreshToken: 'the same',
  idToken: 'the same',
  identifier: 'of confirmations by mail, which there are none of',
  value: 'the same; of a setting, what the program notes for itself',
  key: 'the name of a setting',
  event: 'its fields stand in the table of words one by one',
};

/** Times, which SQLite has as text where the library of sign-ins made the table. */
const isTime = (name: string): boolean => name.endsWith('At');

const TEXT = new Set(['text', 'varchar', 'json', 'jsonb']);
const named: readonly string[] = Object.values<Words>(WORDS).flatMap(({ columns = [] }) => columns);

describe.each(engines)('the tables on $kind', (engine) => {
  it('[WL1] hold words only in columns that the table of words names, and it names no others', async () => {
    const { database, end } = await testDatabase(engine);
    try {
      const tables = await database.kysely.introspection.getTables();
      const columns = tables.flatMap(({ name, columns }) =>
        columns.map((column) => ({ at: `${name}.${column.name}`, ...column })),
      );
      expect(named.filter((one) => !columns.some(({ at }) => at === one))).toEqual([]);
      const unknown = columns.filter(
        ({ at, name, dataType }) =>
          TEXT.has(dataType.toLowerCase()) &&
          !isTime(name) &&
          !named.includes(at) &&
          !Object.hasOwn(NO_WORDS, name),
      );
      expect(unknown.map(({ at }) => at)).toEqual([]);
    } finally {
      await end();
    }
  });
});
