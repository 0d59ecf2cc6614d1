import type { CareSheet } from '@rapport/shared/contract/care-sheet.ts';
import { careSheet } from '@rapport/shared/contract/care-sheet.ts';
import { crisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { databaseAt, engines } from '../../testing/test-databases.ts';
import { countryNamed } from './country-named.ts';

const PLAN = {
  signs: 'I stop answering.',
  helps: '',
  places: '',
  people: '',
  professionals: '',
  surroundings: '',
};

const oldSheet = (phone: string) => ({
  contact: { name: 'Moss Example', relation: 'Sister', phone },
  address: '12 Invented Lane',
  plan: PLAN,
});

const oldLine = (how: string, region: string) => ({
  label: `Line of ${region}`,
  how,
  note: 'Evenings',
  region,
  verifiedOn: '2026-06-01',
});

type Tables = {
  person: { id: string; name: string; account: string | null };
  care_sheet: { person: string; revision: number; updated_at: number; sheet: string };
  crisis_list: { id: string; revision: number; updated_at: number; lines: string };
  practice_document: { id: string; revision: number; updated_at: number; body: string };
};

describe.each(engines)('the migration of numbers on $kind', (engine) => {
  /** The database as the version before left it, with this in it, brought up to date. */
  async function migrated(lines: unknown[], phones: string[]) {
    const place = await engine.place();
    const database = await databaseAt(place, '006-care');
    const bare = database.kysely as Kysely<unknown>;
    const db = bare.$extendTables<Tables>();
    const list = { id: 'practice', revision: 3, updated_at: 5, lines: JSON.stringify(lines) };
    await db.insertInto('crisis_list').values(list).execute();
    for (const [index, phone] of phones.entries()) {
      const person = `p${String(index)}`;
      await db.insertInto('person').values({ id: person, name: person, account: null }).execute();
      const sheet = JSON.stringify(oldSheet(phone));
      await db
        .insertInto('care_sheet')
        .values({ person, revision: 2, updated_at: 5, sheet })
        .execute();
    }
    await migrate(bare, database.kind, '007-numbers');
    const documents = await db.selectFrom('practice_document').selectAll().execute();
    const sheets = await db.selectFrom('care_sheet').selectAll().orderBy('person').execute();
    await database.close();
    await place.remove();
    return { documents, sheets };
  }

  it('[CS12] takes a number only where the whole text is one, and loses no word', async () => {
    const { documents } = await migrated(
      [
        oldLine('13 11 14', 'Australia'),
        oldLine('13 11 14 (24/7)', 'Australia'),
        oldLine('999 / 112', 'UK'),
        oldLine('116 123', 'wherever'),
        oldLine('+44 20 7946 0999', 'London'),
        oldLine('Text HELLO to 741741', 'USA'),
      ],
      [],
    );
    expect(documents).toMatchObject([{ id: 'crisis-lines', revision: 3, updated_at: 5 }]);
    const body = JSON.parse(documents[0]?.body ?? '') as unknown[];
    const lines = body.map((line) => crisisLine.parse(line));
    expect(lines.map(({ country, region, ways }) => [country, region, ...ways])).toEqual([
      ['AU', '', { kind: 'call', number: '13 11 14' }],
      ['AU', '', { kind: 'words', text: '13 11 14 (24/7)' }],
      ['GB', '', { kind: 'words', text: '999 / 112' }],
      ['', 'wherever', { kind: 'words', text: '116 123' }],
      ['', 'London', { kind: 'call', number: '+44 20 7946 0999' }],
      ['US', '', { kind: 'words', text: 'Text HELLO to 741741' }],
    ]);
    for (const line of lines) {
      expect(line).toMatchObject({ kind: 'crisis', note: 'Evenings', verifiedOn: '2026-06-01' });
    }
    expect(lines[0]?.name).toBe('Line of Australia');
  });

  it('[CS12] keeps a contact’s telephone as a number or as words, and all else as it was', async () => {
    const { sheets } = await migrated([], ['+49 30 123456', '555-0163 (from six)', '']);
    const read = sheets.map(({ sheet }) => careSheet.parse(JSON.parse(sheet)));
    const contact = (number: string, note: string): CareSheet['contact'] => ({
      name: 'Moss Example',
      relation: 'Sister',
      phone: { country: '', number },
      note,
      agreedOn: '',
    });
    expect(read.map((sheet) => sheet.contact)).toEqual([
      contact('+49 30 123456', ''),
      contact('', '555-0163 (from six)'),
      contact('', ''),
    ]);
    expect(read[0]).toMatchObject({ address: '12 Invented Lane', plan: PLAN });
    expect(sheets.map(({ revision }) => revision)).toEqual([2, 2, 2]);
  });
});

it.each([
  ['Germany', 'DE'],
  [' united kingdom ', 'GB'],
  ['UK', 'GB'],
  ['Demo country', ''],
  ['', ''],
])('[CS12] takes %j for the country %j', (text, country) => {
  expect(countryNamed(text)).toBe(country);
});
