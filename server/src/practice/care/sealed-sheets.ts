import type { CareSheet } from '@rapport/shared/contract/care-sheet.ts';
import { isSealed, type Seal } from '../../platform/seal.ts';
import type { Db } from '../../storage/database.ts';

/** A care sheet as it stands in the database, as far as it matters here. */
interface SheetRow {
  readonly person: string;
  readonly revision: number;
  readonly sheet: string;
}

/** The care sheet of a person as it is kept; it opens as that revision of theirs alone. */
export const sealSheet = (
  seal: Seal,
  { person, revision, sheet }: { person: string; revision: number; sheet: CareSheet },
): string => seal.seal(JSON.stringify(sheet), placeOf({ person, revision }));

/** The JSON of a kept care sheet. */
export const openSheet = (seal: Seal, row: SheetRow): string =>
  isSealed(row.sheet) ? seal.open(row.sheet, placeOf(row)) : row.sheet;

/** Gives somebody the sheet of another record of theirs, unless they have one. */
export async function passSheet(
  db: Db,
  seal: Seal,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const sheets = await db
    .selectFrom('care_sheet')
    .where('person', 'in', [from, to])
    .selectAll()
    .execute();
  const [sheet, other] = sheets;
  if (sheet?.person !== from || other) return;
  const opened = openSheet(seal, sheet);
  const place = placeOf({ ...sheet, person: to });
  await db
    .updateTable('care_sheet')
    .set({ person: to, sheet: seal.seal(opened, place) })
    .where('person', '=', from)
    .execute();
}

/** Seals the care sheets of databases from before there were seals. */
export async function sealStoredSheets(db: Db, seal: Seal): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('care_sheet')
      .select(['person', 'revision', 'sheet'])
      .execute();
    for (const row of rows) {
      if (isSealed(row.sheet)) continue;
      await tx
        .updateTable('care_sheet')
        .set({ sheet: seal.seal(row.sheet, placeOf(row)) })
        .where('person', '=', row.person)
        .execute();
    }
  });
}

const placeOf = ({ person, revision }: Pick<SheetRow, 'person' | 'revision'>): string =>
  `care_sheet ${person} ${String(revision)}`;
