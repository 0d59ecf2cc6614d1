import { careSheet, type CareSheet } from '@rapport/shared/contract/care-sheet.ts';
import type { CareSheetShown, KeepCareSheet } from '@rapport/shared/contract/care-sheet.ts';
import { showPhone } from '@rapport/shared/rules/phone/show-phone.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import { auditCareSheetChanged, auditCareSheetRead } from '../audit/audit.ts';
import { crisisLines } from './crisis-lines.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { openSheet, sealSheet } from './sealed-sheets.ts';
import { seatsOf, type Seat } from '../people/seats.ts';
import type { Session } from '../scheduling/sessions.ts';
import type {} from './tables.ts';

/** A facilitator of the session. */
interface Leading {
  readonly session: Session;
  readonly seat: Seat;
}

/** What is to be at hand when a person is not well; for the facilitators of a session with them. */
export interface CareSheets {
  /** The sheet of a member, with the crisis lines. @throws AppError `not-found` */
  read(leader: Leading, member: SeatId): Promise<CareSheetShown>;
  /**
   * Keeps the sheet of a member. A request that is sent once more is answered as the first time.
   * @throws AppError `stale` when it was changed elsewhere meanwhile, `not-found`
   */
  keep(leader: Leading, member: SeatId, kept: KeepCareSheet): Promise<Kept>;
}

type Context = Pick<PracticeContext, 'db' | 'clock' | 'logger' | 'security' | 'sheetSeal'>;

/** The care sheets over the practice's database. */
export const createCareSheets = (context: Context): CareSheets => ({
  read: (leader, member) => read(context, leader, member),
  keep: (leader, member, kept) => keep(context, leader, member, kept),
});

const BLANK: CareSheet = {
  contact: { name: '', relation: '', phone: { country: '', number: '' }, note: '' },
  address: '',
  plan: { signs: '', helps: '', places: '', people: '', professionals: '', surroundings: '' },
};

async function read(context: Context, leader: Leading, member: SeatId): Promise<CareSheetShown> {
  const { db, clock, logger, security } = context;
  const { person } = await memberAt(db, leader.session, member);
  const row = await rowOf(db, person);
  const { lines } = await crisisLines(context);
  const about = { session: leader.session.id, actor: leader.seat.person, subject: person };
  try {
    await auditCareSheetRead(db, { at: clock.now(), ...about });
  } catch (error) {
    // Somebody may be in danger: the sheet is given all the same, and the log tells of it.
    security.careSheetReadUnaudited(about);
    logger.error({ err: error, ...about }, 'care sheet read, but not entered in the audit trail');
  }
  if (!row) return { sheet: BLANK, revision: 0, lines };
  const sheet = sheetIn(context, { person, ...row });
  const phone = showPhone(sheet.contact.phone.number, sheet.contact.phone.country);
  return {
    sheet,
    ...(phone && { phone }),
    revision: row.revision,
    changed: {
      at: new Date(row.updated_at).toISOString(),
      ...(row.name !== null && { by: row.name }),
    },
    lines,
  };
}

async function keep(
  { db, clock, sheetSeal }: Context,
  { session, seat }: Leading,
  member: SeatId,
  { revision, sheet }: KeepCareSheet,
): Promise<Kept> {
  const { person } = await memberAt(db, session, member);
  const at = clock.now();
  const row = {
    revision: revision + 1,
    updated_at: at,
    updated_by: seat.person,
    sheet: sealSheet(sheetSeal, { person, revision: revision + 1, sheet }),
  };
  const changed = await db.transaction().execute(async (tx) => {
    const done =
      revision === 0
        ? await insert(tx, { person, ...row })
        : await update(tx, { person, from: revision, row });
    if (done) {
      const about = { session: session.id, actor: seat.person, subject: person };
      await auditCareSheetChanged(tx, { at, ...about });
    }
    return done;
  });
  if (!changed) {
    const stands = await rowOf(db, person);
    const again =
      stands?.revision === row.revision &&
      openSheet(sheetSeal, { person, ...stands }) === JSON.stringify(sheet);
    if (!again) throw new AppError('stale', 'sheet');
  }
  return { revision: row.revision };
}

/** The safety plan of a person; `undefined` while nobody has written a sheet. */
export async function planOf(
  context: Pick<Context, 'db' | 'sheetSeal'>,
  person: string,
): Promise<CareSheet['plan'] | undefined> {
  const row = await rowOf(context.db, person);
  return row && sheetIn(context, { person, ...row }).plan;
}

const sheetIn = (
  { sheetSeal }: Pick<Context, 'sheetSeal'>,
  row: Parameters<typeof openSheet>[1],
): CareSheet => careSheet.parse(JSON.parse(openSheet(sheetSeal, row)));

type Row = { revision: number; updated_at: number; updated_by: string; sheet: string };

async function insert(db: Db, row: Row & { person: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('care_sheet')
    .values(row)
    .onConflict((conflict) => conflict.column('person').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function update(
  db: Db,
  { person, from, row }: { person: string; from: number; row: Row },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('care_sheet')
    .set(row)
    .where('person', '=', person)
    .where('revision', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const rowOf = (db: Db, person: string) =>
  db
    .selectFrom('care_sheet')
    .leftJoin('person', 'person.id', 'care_sheet.updated_by')
    .where('care_sheet.person', '=', person)
    .select(['revision', 'updated_at', 'sheet', 'person.name'])
    .executeTakeFirst();

/** The member at a seat: only they have a sheet. @throws AppError `not-found` */
async function memberAt(db: Db, session: Session, id: SeatId): Promise<Seat> {
  const found = (await seatsOf(db, session)).find(({ seat }) => seat === id);
  if (found?.role !== 'member') throw new AppError('not-found', 'seat');
  return found;
}
