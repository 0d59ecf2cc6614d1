import {
  type KeepPracticeAgenda,
  type PracticeAgendaList,
  type PracticeAgendaShown,
  type PracticeAgendaSummary,
  type RemovePracticeAgenda,
  type RenamePracticeAgenda,
} from '@rapport/shared/contract/practice-agenda.ts';
import { preparedItems } from '@rapport/shared/contract/prepared-agenda.ts';
import { PREPARED_LIMITS } from '@rapport/shared/contract/prepared-agenda-limits.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { foldText } from '@rapport/shared/rules/fold-text.ts';
import { z } from 'zod';
import { AppError } from '../../platform/errors.ts';
import type { Seal } from '../../platform/seal.ts';
import { hmac } from '../../platform/secret.ts';
import type { Db } from '../../storage/database.ts';
import { auditPracticeChanged } from '../audit/audit.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type {} from './tables.ts';

type Context = Pick<PracticeContext, 'db' | 'clock' | 'clientSeal' | 'linkKey'>;

/** What a list shows, apart from the items: so it opens few words of many agendas. */
const head = z.strictObject({ name: z.string(), items: z.int(), minutes: z.int() });

/** Which agenda, and who asks. */
export interface OwnAgendaAsked {
  readonly agenda: string;
  readonly account: string;
}

/** The agendas of the practice's own, by name. */
export async function practiceAgendaList({
  db,
  clientSeal,
}: Pick<Context, 'db' | 'clientSeal'>): Promise<PracticeAgendaList> {
  const rows = await rowsOf(db).select(SHOWN).execute();
  const agendas = rows.map((row): PracticeAgendaSummary => {
    const { name, items, minutes } = openHead(clientSeal, row);
    return { id: row.id, name, items, minutes, ...standing(row) };
  });
  return { agendas: agendas.toSorted((a, b) => BY_NAME.compare(a.name, b.name)) };
}

/** One of them, whole. @throws AppError `not-found` */
export async function practiceAgenda(
  { db, clientSeal }: Pick<Context, 'db' | 'clientSeal'>,
  id: string,
): Promise<PracticeAgendaShown> {
  const row = await found(db, id);
  const { name } = openHead(clientSeal, row);
  return { id, name, items: openItems(clientSeal, row), ...standing(row) };
}

/**
 * Keeps an agenda as one of the practice's own, or in the place of an older one. A request that is
 * sent once more is answered as the first time.
 * @throws AppError `stale` where it was changed elsewhere meanwhile (`agenda`), or another has that
 * name (`name`); `not-found` where it was removed; `full`
 */
export async function keepPracticeAgenda(
  context: Context,
  { agenda: id, account }: OwnAgendaAsked,
  { revision: from, name, items }: KeepPracticeAgenda,
): Promise<Kept> {
  const body = {
    name,
    items: items.length,
    minutes: items.reduce((sum, item) => sum + item.minutes, 0),
  };
  return put(context, { id, account, from }, { head: body, items: JSON.stringify(items) });
}

/**
 * Calls an agenda otherwise. A request that is sent once more is answered as the first time.
 * @throws AppError `stale`, as for keeping it; `not-found`
 */
export async function renamePracticeAgenda(
  context: Context,
  { agenda: id, account }: OwnAgendaAsked,
  { revision: from, name }: RenamePracticeAgenda,
): Promise<Kept> {
  const { db, clientSeal } = context;
  const row = await found(db, id);
  const was = openHead(clientSeal, row);
  if (row.revision === from + 1 && was.name === name) return { revision: row.revision };
  if (row.revision !== from) throw new AppError('stale', 'agenda');
  const items = clientSeal.open(row.items, placeOf('items', row));
  return put(context, { id, account, from }, { head: { ...was, name }, items });
}

/**
 * Removes an agenda as it was seen; one that is gone already stays gone.
 * @throws AppError `stale` where it was changed elsewhere meanwhile
 */
export async function removePracticeAgenda(
  { db, clock }: Context,
  { agenda: id, account }: OwnAgendaAsked,
  { revision }: RemovePracticeAgenda,
): Promise<void> {
  const isRemoved = await db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('practice_agenda')
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    await auditPracticeChanged(tx, { at: clock.now(), account });
    return true;
  });
  if (!isRemoved && (await rowOf(db, id))) throw new AppError('stale', 'agenda');
}

/** Puts the whole of an agenda, from a revision of it. */
async function put(
  { db, clock, clientSeal, linkKey }: Context,
  { id, account, from }: { id: string; account: string; from: number },
  body: { head: z.infer<typeof head>; items: string },
): Promise<Kept> {
  const revision = from + 1;
  const at = clock.now();
  const hash = nameHash(linkKey, body.head.name);
  const place = { id, revision };
  const row: Row = {
    revision,
    updated_at: at,
    updated_by: account,
    name_hash: hash,
    head: clientSeal.seal(JSON.stringify(body.head), placeOf('head', place)),
    items: clientSeal.seal(body.items, placeOf('items', place)),
  };
  const isTaken = async () => {
    const other = await db
      .selectFrom('practice_agenda')
      .where('name_hash', '=', hash)
      .where('id', '!=', id)
      .select('id')
      .executeTakeFirst();
    return other !== undefined;
  };
  let isKept = false;
  try {
    isKept = await db.transaction().execute(async (tx) => {
      const done = await (from === 0 ? insert(tx, id, row) : update(tx, id, from, row));
      if (done) await auditPracticeChanged(tx, { at, account });
      return done;
    });
  } catch (error) {
    // The database refuses a name that another has; whatever else it refuses is a fault.
    if (error instanceof AppError || !(await isTaken())) throw error;
  }
  if (isKept) return { revision };
  const stands = await rowOf(db, id);
  if (stands?.revision === revision) {
    const same =
      clientSeal.open(stands.head, placeOf('head', stands)) === JSON.stringify(body.head) &&
      clientSeal.open(stands.items, placeOf('items', stands)) === body.items;
    if (same) return { revision };
  }
  if (!stands && from > 0) throw new AppError('not-found', 'agenda');
  throw new AppError('stale', (await isTaken()) ? 'name' : 'agenda');
}

type Row = {
  revision: number;
  updated_at: number;
  updated_by: string;
  name_hash: string;
  head: string;
  items: string;
};

async function insert(db: Db, id: string, row: Row): Promise<boolean> {
  const { count } = await db
    .selectFrom('practice_agenda')
    .where('id', '!=', id)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count >= PREPARED_LIMITS.agendas) throw new AppError('full', 'agenda');
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice_agenda')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function update(db: Db, id: string, from: number, row: Row): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('practice_agenda')
    .set(row)
    .where('id', '=', id)
    .where('revision', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What is shown of each row. */
const SHOWN = ['practice_agenda.id', 'revision', 'updated_at', 'head', 'person.name'] as const;

const rowsOf = (db: Db) =>
  db
    .selectFrom('practice_agenda')
    .leftJoin('person', 'person.account', 'practice_agenda.updated_by');

const rowOf = (db: Db, id: string) =>
  rowsOf(db)
    .where('practice_agenda.id', '=', id)
    .select([...SHOWN, 'items'])
    .executeTakeFirst();

async function found(db: Db, id: string) {
  const row = await rowOf(db, id);
  if (!row) throw new AppError('not-found', 'agenda');
  return row;
}

const standing = ({
  revision,
  updated_at,
  name,
}: {
  revision: number;
  updated_at: number;
  name: string | null;
}): Pick<PracticeAgendaSummary, 'revision' | 'changed'> => ({
  revision,
  changed: { at: new Date(updated_at).toISOString(), ...(name !== null && { by: name }) },
});

type Place = { readonly id: string; readonly revision: number };

/** It opens as that part of that revision of that agenda alone. */
const placeOf = (part: 'head' | 'items', { id, revision }: Place): string =>
  `practice_agenda ${part} ${id} ${String(revision)}`;

const openHead = (seal: Seal, row: Place & { head: string }) =>
  head.parse(JSON.parse(seal.open(row.head, placeOf('head', row))));

const openItems = (seal: Seal, row: Place & { items: string }) =>
  preparedItems.parse(JSON.parse(seal.open(row.items, placeOf('items', row))));

/** Names are compared as they are searched; in the database stands what tells only that two are one. */
const nameHash = (linkKey: Buffer, name: string): string =>
  hmac(linkKey, 'rapport practice agenda v1', foldText(name)).toString('base64url');

const BY_NAME = new Intl.Collator('en', { numeric: true });
