import { crisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import type {
  CrisisLine,
  CrisisLines,
  KeepCrisisLines,
} from '@rapport/shared/contract/crisis-lines.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { z } from 'zod';
import { AppError } from '../platform/errors.ts';
import type { Db } from '../storage/database.ts';
import { auditCrisisLinesChanged } from './audit.ts';
import type { PracticeContext } from './practice-context.ts';

const DAY = 86_400_000;
/** A line that nobody has verified for so long may be wrong by now. */
const GOOD_FOR_MS = 180 * DAY;
/** The one list that there is. */
const ID = 'practice';

/** Whom to call in a crisis, as the practice has entered it. */
export interface CrisisList {
  read(): Promise<CrisisLines>;
  /**
   * Keeps the whole list. A request that is sent once more is answered as the first time.
   * @throws AppError `stale` when it was changed elsewhere meanwhile, `invalid-message` for a day
   * that has not come yet
   */
  keep(account: string, kept: KeepCrisisLines): Promise<Kept>;
}

type Context = Pick<PracticeContext, 'db' | 'clock'>;

/** The list over the practice's database. */
export const createCrisisList = (context: Context): CrisisList => ({
  read: () => crisisLines(context),
  keep: (account, kept) => keep(context, account, kept),
});

/** The list as it stands, each line with whether it is to be checked. */
export async function crisisLines({ db, clock }: Context): Promise<CrisisLines> {
  const row = await rowOf(db);
  if (!row) return { lines: [], revision: 0 };
  const now = clock.now();
  return {
    lines: linesIn(row.lines).map((line) => ({
      ...line,
      check: now - Date.parse(line.verifiedOn) > GOOD_FOR_MS,
    })),
    revision: row.revision,
    changed: {
      at: new Date(row.updated_at).toISOString(),
      ...(row.name !== null && { by: row.name }),
    },
  };
}

async function keep(
  { db, clock }: Context,
  account: string,
  { revision, lines }: KeepCrisisLines,
): Promise<Kept> {
  const at = clock.now();
  // It may already be tomorrow where they are.
  const early = lines.findIndex(({ verifiedOn }) => Date.parse(verifiedOn) > at + DAY);
  if (early >= 0) throw new AppError('invalid-message', `lines.${early}.verifiedOn`);
  const row = {
    revision: revision + 1,
    updated_at: at,
    updated_by: account,
    lines: JSON.stringify(lines),
  };
  const changed = await db.transaction().execute(async (tx) => {
    const done = revision === 0 ? await insert(tx, row) : await update(tx, revision, row);
    if (done) await auditCrisisLinesChanged(tx, { at, account });
    return done;
  });
  if (!changed) {
    const stands = await rowOf(db);
    const again = stands?.revision === row.revision && stands.lines === row.lines;
    if (!again) throw new AppError('stale', 'lines');
  }
  return { revision: row.revision };
}

/** Puts invented lines where none have ever been entered. */
export async function putDemoLines({ db, clock }: Context, lines: readonly DemoLine[]) {
  const now = clock.now();
  const verifiedOn = new Date(now).toISOString().slice(0, 10);
  await insert(db, {
    revision: 1,
    updated_at: now,
    updated_by: null,
    lines: JSON.stringify(lines.map((line) => ({ ...line, verifiedOn }))),
  });
}

/** Takes invented lines out again: nobody is to call them in earnest. */
export async function removeDemoLines({ db, clock }: Context, lines: readonly DemoLine[]) {
  const row = await rowOf(db);
  if (!row) return;
  const invented = ({ label, how }: CrisisLine) =>
    lines.some((line) => line.label === label && line.how === how);
  const standing = linesIn(row.lines);
  const left = standing.filter((line) => !invented(line));
  if (left.length === standing.length) return;
  await update(db, row.revision, {
    revision: row.revision + 1,
    updated_at: clock.now(),
    updated_by: null,
    lines: JSON.stringify(left),
  });
}

type DemoLine = Omit<CrisisLine, 'verifiedOn'>;

type Row = { revision: number; updated_at: number; updated_by: string | null; lines: string };

async function insert(db: Db, row: Row): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('crisis_list')
    .values({ id: ID, ...row })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function update(db: Db, from: number, row: Row): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('crisis_list')
    .set(row)
    .where('id', '=', ID)
    .where('revision', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const rowOf = (db: Db) =>
  db
    .selectFrom('crisis_list')
    .leftJoin('person', 'person.account', 'crisis_list.updated_by')
    .where('crisis_list.id', '=', ID)
    .select(['revision', 'updated_at', 'lines', 'person.name'])
    .executeTakeFirst();

const linesIn = (text: string): CrisisLine[] => z.array(crisisLine).parse(JSON.parse(text));
