import { careSheet, type CareSheet } from '@rapport/shared/contract/care-sheet.ts';
import type { CareSheetShown, KeepCareSheet } from '@rapport/shared/contract/care-sheet.ts';
import { showPhone } from '@rapport/shared/rules/phone/show-phone.ts';
import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import { auditCareSheetChanged, auditCareSheetRead } from '../audit/audit.ts';
import { knownClient } from '../people/known-clients.ts';
import { personOf } from '../people/person-of.ts';
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

/** Somebody who reads or changes a sheet, about whom, and in which session; else from their record. */
interface Reading {
  readonly session?: SessionId;
  /** The person who does it. */
  readonly actor: string;
  /** The person whose sheet it is. */
  readonly subject: string;
}

/**
 * What is to be at hand when a person is not well; for the facilitators of a session with them, and
 * for whoever may know of them as a client.
 */
export interface CareSheets {
  /** The sheet of a member, with the crisis lines. @throws AppError `not-found` */
  read(leader: Leading, member: SeatId): Promise<CareSheetShown>;
  /**
   * Keeps the sheet of a member. A request that is sent once more is answered as the first time.
   * @throws AppError `stale` when it was changed elsewhere meanwhile, `not-found`
   */
  keep(leader: Leading, member: SeatId, kept: KeepCareSheet): Promise<Kept>;
  /** The sheet of a client, with the crisis lines. @throws AppError `not-found` */
  readOf(account: string, client: string): Promise<CareSheetShown>;
  /** Keeps the sheet of a client, as {@link CareSheets.keep}. @throws AppError `stale`, `not-found` */
  keepOf(account: string, client: string, kept: KeepCareSheet): Promise<Kept>;
}

type Context = Pick<PracticeContext, 'db' | 'clock' | 'logger' | 'security' | 'sheetSeal'>;

/** The care sheets over the practice's database. */
export const createCareSheets = (context: Context): CareSheets => ({
  read: async (leader, member) => read(context, await inSession(context, leader, member)),
  keep: async (leader, member, kept) =>
    keep(context, await inSession(context, leader, member), kept),
  readOf: async (account, client) => read(context, await byRecord(context, account, client)),
  keepOf: async (account, client, kept) =>
    keep(context, await byRecord(context, account, client), kept),
});

const BLANK: CareSheet = {
  contact: {
    name: '',
    relation: '',
    phone: { country: '', number: '' },
    note: '',
    agreedOn: '',
  },
  address: '',
  emergency: '',
  plan: { signs: '', helps: '', places: '', people: '', professionals: '', surroundings: '' },
};

async function read(context: Context, about: Reading): Promise<CareSheetShown> {
  const { db, clock, logger, security } = context;
  const { subject: person } = about;
  const row = await rowOf(db, person);
  const { lines } = await crisisLines(context);
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
  about: Reading,
  { revision, sheet }: KeepCareSheet,
): Promise<Kept> {
  const { subject: person, actor } = about;
  const at = clock.now();
  const row = {
    revision: revision + 1,
    updated_at: at,
    updated_by: actor,
    sheet: sealSheet(sheetSeal, { person, revision: revision + 1, sheet }),
  };
  const changed = await db.transaction().execute(async (tx) => {
    const done =
      revision === 0
        ? await insert(tx, { person, ...row })
        : await update(tx, { person, from: revision, row });
    if (done) await auditCareSheetChanged(tx, { at, ...about });
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

/** Where a person usually is; empty where nobody has written it down. */
export async function usualPlaceOf(
  context: Pick<Context, 'db' | 'sheetSeal'>,
  person: string,
): Promise<string> {
  const row = await rowOf(context.db, person);
  return row ? sheetIn(context, { person, ...row }).address : '';
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

/** A facilitator, and the member at a seat: only they have a sheet. @throws AppError `not-found` */
async function inSession(
  { db }: Context,
  { session, seat: leader }: Leading,
  id: SeatId,
): Promise<Reading> {
  const found = (await seatsOf(db, session)).find(({ seat }) => seat === id);
  if (found?.role !== 'member') throw new AppError('not-found', 'seat');
  return { session: session.id, actor: leader.person, subject: found.person };
}

/** The holder of an account, and a client whom they may know of. @throws AppError `not-found` */
async function byRecord(context: Context, account: string, client: string): Promise<Reading> {
  const { person } = await knownClient(context, account, client);
  return { actor: (await personOf(context.db, account)) ?? '', subject: person };
}
