import type { CareSheet } from '@rapport/shared/contract/care-sheet.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealWith } from '../../platform/seal.ts';
import { engines } from '../../testing/test-databases.ts';
import { openSheet, sealSheet, sealStoredSheets } from './sealed-sheets.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';

const seal = sealWith(Buffer.alloc(32, 5));
const ADDRESS = '12 Invented Lane';
const sheet = { address: ADDRESS } as CareSheet;

describe.each(engines)('care sheets at rest on $kind', (engine) => {
  let t: TestPractice;
  beforeAll(async () => {
    t = await testPractice(engine);
  });
  afterAll(() => t.end());

  it('[RS2] open as that revision of that person alone', () => {
    const kept = sealSheet(seal, { person: 'fern', revision: 2, sheet });
    expect(kept).not.toContain(ADDRESS);
    expect(JSON.parse(openSheet(seal, { person: 'fern', revision: 2, sheet: kept }))).toEqual(
      sheet,
    );
    for (const other of [
      { person: 'alder', revision: 2 },
      { person: 'fern', revision: 1 },
    ]) {
      expect(() => openSheet(seal, { ...other, sheet: kept })).toThrow(/can not be opened/);
    }
  });

  it('[RS6] from before are read as they are, and sealed at the start', async () => {
    const { db } = t.context;
    const person = await t.person('Fern');
    const plain = JSON.stringify(sheet);
    await db
      .insertInto('care_sheet')
      .values({ person, revision: 3, updated_at: 1, updated_by: null, sheet: plain })
      .execute();
    expect(openSheet(seal, { person, revision: 3, sheet: plain })).toBe(plain);
    for (let start = 0; start < 2; start += 1) {
      await sealStoredSheets(db, seal);
      const row = await db.selectFrom('care_sheet').selectAll().executeTakeFirstOrThrow();
      expect(JSON.stringify(row)).not.toContain(ADDRESS);
      expect(openSheet(seal, row)).toBe(plain);
    }
  });
});
