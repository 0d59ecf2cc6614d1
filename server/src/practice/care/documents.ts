import type { Kept, LastChange } from '@rapport/shared/contract/revision.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type {} from './tables.ts';

/** What the practice writes as a whole and from a revision: one row each. */
export type DocumentId =
  'crisis-lines' | 'profile' | 'letter-words' | 'arrival' | 'device' | 'course-templates';

/** A document as it stands. */
export interface Document {
  readonly body: unknown;
  readonly revision: number;
  readonly changed: LastChange;
}

/** The document as it stands; `undefined` while nothing has been entered. */
export async function readDocument(db: Db, id: DocumentId): Promise<Document | undefined> {
  const row = await rowOf(db, id);
  return (
    row && {
      body: JSON.parse(row.body),
      revision: row.revision,
      changed: {
        at: new Date(row.updated_at).toISOString(),
        ...(row.name !== null && { by: row.name }),
      },
    }
  );
}

/**
 * Keeps a document, and has the change entered in the audit trail together with it. A request that
 * is sent once more is answered as the first time.
 * @throws AppError `stale` when it was changed elsewhere meanwhile
 */
export async function keepDocument(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  change: { id: DocumentId; account: string; from: number; body: unknown },
  enter: (db: Db, by: { at: number; account: string }) => Promise<void>,
): Promise<Kept> {
  const { id, account, from } = change;
  const at = clock.now();
  const body = JSON.stringify(change.body);
  const row = { revision: from + 1, updated_at: at, updated_by: account, body };
  const changed = await db.transaction().execute(async (tx) => {
    const done = await (from === 0 ? insert(tx, { id, ...row }) : update(tx, id, from, row));
    if (done) await enter(tx, { at, account });
    return done;
  });
  if (!changed) {
    const stands = await rowOf(db, id);
    const again = stands?.revision === row.revision && stands.body === row.body;
    if (!again) throw new AppError('stale', id);
  }
  return { revision: row.revision };
}

/** Puts what is invented where nobody has ever entered anything. */
export async function putDemoDocument(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  id: DocumentId,
  body: unknown,
): Promise<void> {
  const row = {
    revision: 1,
    updated_at: clock.now(),
    updated_by: null,
    body: JSON.stringify(body),
  };
  if (await insert(db, { id, ...row })) return;
  // What only the demo has put there so far is put as it is today.
  await db
    .updateTable('practice_document')
    .set(row)
    .where('id', '=', id)
    .where('revision', '=', 1)
    .where('updated_by', 'is', null)
    .execute();
}

/** Takes what is invented out again: `without` gives what is left, or nothing where all stays. */
export async function clearDemoDocument(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  id: DocumentId,
  without: (body: unknown) => unknown,
): Promise<void> {
  const row = await rowOf(db, id);
  const left = row && without(JSON.parse(row.body));
  if (!row || left === undefined) return;
  const { revision } = row;
  await update(db, id, revision, {
    revision: revision + 1,
    updated_at: clock.now(),
    updated_by: null,
    body: JSON.stringify(left),
  });
}

type Row = { revision: number; updated_at: number; updated_by: string | null; body: string };

async function insert(db: Db, row: Row & { id: DocumentId }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice_document')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function update(db: Db, id: DocumentId, from: number, row: Row): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('practice_document')
    .set(row)
    .where('id', '=', id)
    .where('revision', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const rowOf = (db: Db, id: DocumentId) =>
  db
    .selectFrom('practice_document')
    .leftJoin('person', 'person.account', 'practice_document.updated_by')
    .where('practice_document.id', '=', id)
    .select(['revision', 'updated_at', 'body', 'person.name'])
    .executeTakeFirst();
