import type {
  KeepPaper,
  PaperDetail,
  PaperList,
  PaperVersion,
  PublishedPaper,
} from '@rapport/shared/contract/papers.ts';
import { PAPER_LIMITS } from '@rapport/shared/contract/paper-limits.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { STARTING_PAPERS } from '@rapport/shared/content/en/starting-papers.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { paperHash } from './paper-hash.ts';
import type {} from '../people/tables.ts';
import type {} from './tables.ts';

type Context = Pick<PracticeContext, 'db' | 'clock' | 'security'>;

/** All papers of the practice by title, and texts to start from. */
export async function paperList({ db }: Context): Promise<PaperList> {
  const rows = await db
    .selectFrom('paper')
    .leftJoin('paper_version', (join) =>
      join
        .onRef('paper_version.paper', '=', 'paper.id')
        .onRef('paper_version.version', '=', 'paper.version'),
    )
    .select((eb) => [
      'paper.id',
      'paper.title',
      'paper.version',
      'paper_version.title as published',
      'revision',
      'version_revision',
      eb
        .selectFrom('course_paper')
        .whereRef('course_paper.paper', '=', 'paper.id')
        .select((asking) => asking.fn.countAll<number>().as('count'))
        .as('courses'),
    ])
    .execute();
  return {
    papers: rows
      .map(({ id, title, version, published, courses, ...row }) => ({
        id,
        title,
        version,
        ...(published !== null && { published }),
        unpublished: row.revision !== row.version_revision,
        courses: courses ?? 0,
      }))
      .toSorted((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1)),
    starting: [...STARTING_PAPERS],
  };
}

/** A paper with all its versions. @throws AppError `not-found` */
export async function paperDetail({ db }: Context, id: string): Promise<PaperDetail> {
  const row = await rowOf(db, id);
  if (!row) throw new AppError('not-found', 'paper');
  return {
    id,
    words: { title: row.title, text: row.text },
    revision: row.revision,
    changed: {
      at: new Date(row.updated_at).toISOString(),
      ...(row.changedBy !== null && { by: row.changedBy }),
    },
    unpublished: row.revision !== row.version_revision,
    versions: await versionsOf(db, id),
  };
}

/**
 * Keeps what is written of a paper. A request that is sent once more is answered as the first time.
 * @throws AppError `stale` where it was changed elsewhere meanwhile; `full`
 */
export async function keepPaper(
  { db, clock }: Context,
  account: string,
  { paper: id, revision, words }: KeepPaper & { paper: string },
): Promise<Kept> {
  const row = {
    ...words,
    revision: revision + 1,
    updated_at: clock.now(),
    updated_by: account,
  };
  const kept = await db.transaction().execute(async (tx) => {
    if (revision > 0) return update(tx, { id, from: revision, row });
    const { count } = await tx
      .selectFrom('paper')
      .where('id', '!=', id)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count >= PAPER_LIMITS.papers) throw new AppError('full', 'paper');
    return insert(tx, { id, ...row });
  });
  if (!kept) {
    const stands = await rowOf(db, id);
    const again =
      stands?.revision === row.revision &&
      stands.title === words.title &&
      stands.text === words.text;
    if (!again) throw new AppError('stale', 'paper');
  }
  return { revision: row.revision };
}

/**
 * Publishes a paper as it stands at a revision: whoever signed an older version is asked again. A
 * request that is sent once more is answered as the first time.
 * @throws AppError `not-found`; `stale` where it was changed or published elsewhere meanwhile
 */
export async function publishPaper(
  { db, clock, security }: Context,
  account: string,
  { paper: id, revision }: { paper: string; revision: number },
): Promise<PublishedPaper> {
  const row = await rowOf(db, id);
  if (!row) throw new AppError('not-found', 'paper');
  if (row.revision !== revision) throw new AppError('stale', 'paper');
  if (row.version_revision === revision) return { version: row.version };
  const { title, text } = row;
  const version = row.version + 1;
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('paper')
      .set({ version, version_revision: revision })
      .where('id', '=', id)
      .where('revision', '=', revision)
      .where('version', '=', row.version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('stale', 'paper');
    await tx
      .insertInto('paper_version')
      .values({
        paper: id,
        version,
        title,
        text,
        hash: paperHash({ title, text }),
        published_at: clock.now(),
        published_by: account,
      })
      .execute();
  });
  security.paperChanged({ account, reason: 'published' });
  return { version };
}

const rowOf = (db: Db, id: string) =>
  db
    .selectFrom('paper')
    .leftJoin('person', 'person.account', 'paper.updated_by')
    .where('paper.id', '=', id)
    .selectAll('paper')
    .select('person.name as changedBy')
    .executeTakeFirst();

async function versionsOf(db: Db, paper: string): Promise<PaperVersion[]> {
  const rows = await db
    .selectFrom('paper_version')
    .leftJoin('person', 'person.account', 'paper_version.published_by')
    .where('paper', '=', paper)
    .select(['version', 'title', 'text', 'hash', 'published_at', 'person.name'])
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ published_at, name, ...version }) => ({
    ...version,
    at: new Date(published_at).toISOString(),
    ...(name !== null && { by: name }),
  }));
}

type Row = {
  revision: number;
  updated_at: number;
  updated_by: string;
  title: string;
  text: string;
};

async function insert(db: Db, row: Row & { id: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('paper')
    .values({ ...row, version: 0, version_revision: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function update(
  db: Db,
  { id, from, row }: { id: string; from: number; row: Row },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('paper')
    .set(row)
    .where('id', '=', id)
    .where('revision', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
