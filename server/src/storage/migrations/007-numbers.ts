import { readPhone } from '@rapport/shared/rules/phone/read-phone.ts';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { countryNamed } from './country-named.ts';

/*
 * A telephone number becomes a field of its own. What used to be one text is taken for a number
 * only where all of it is one; else it stays as words, without a link. No word is lost.
 */

type Before = {
  care_sheet: { person: string; sheet: string };
  crisis_list: Kept & { lines: string };
  practice_document: Kept & { body: string };
};

type Kept = {
  id: string;
  revision: number;
  updated_at: number;
  updated_by: string | null;
};

/** What the practice says of itself, and its crisis lines, in one table of documents. */
export async function numbers(given: Kysely<unknown>): Promise<void> {
  const db = given.$extendTables<Before>();
  await db.schema
    .createTable('practice_document')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.references('auth_user.id').onDelete('set null'))
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  for (const { lines, ...row } of await db.selectFrom('crisis_list').selectAll().execute()) {
    const body = JSON.stringify(z.array(oldLine).parse(JSON.parse(lines)).map(lineOf));
    await db
      .insertInto('practice_document')
      .values({ ...row, id: 'crisis-lines', body })
      .execute();
  }
  await sql`drop table crisis_list`.execute(db);
  for (const { person, sheet } of await db.selectFrom('care_sheet').selectAll().execute()) {
    await db
      .updateTable('care_sheet')
      .set({ sheet: JSON.stringify(sheetOf(oldSheet.parse(JSON.parse(sheet)))) })
      .where('person', '=', person)
      .execute();
  }
}

const oldLine = z.object({
  label: z.string(),
  how: z.string(),
  note: z.string(),
  region: z.string(),
  verifiedOn: z.string(),
});

const oldSheet = z.looseObject({
  contact: z.object({ name: z.string(), relation: z.string(), phone: z.string() }),
});

function lineOf({ label, how, note, region, verifiedOn }: z.infer<typeof oldLine>) {
  const country = countryNamed(region);
  const { read } = readPhone(how, country);
  return {
    kind: 'crisis',
    name: label,
    country,
    region: country === '' ? region : '',
    ways: [read === 'number' ? { kind: 'call', number: how } : { kind: 'words', text: how }],
    hours: { kind: 'words', text: '' },
    note,
    verifiedOn,
  };
}

function sheetOf({ contact: { phone, ...contact }, ...sheet }: z.infer<typeof oldSheet>) {
  const isNumber = readPhone(phone, '').read === 'number';
  return {
    ...sheet,
    contact: {
      ...contact,
      phone: { country: '', number: isNumber ? phone : '' },
      note: isNumber ? '' : phone,
    },
  };
}
