import type { AskedPaper } from '@rapport/shared/contract/papers.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type {} from './tables.ts';

/** @throws AppError `not-found` (`papers`) where no version of one of these was published */
export async function checkPublished(db: Db, papers: readonly AskedPaper[]): Promise<void> {
  const ids = [...new Set(papers.map(({ paper }) => paper))];
  if (ids.length === 0) return;
  const published = await db
    .selectFrom('paper')
    .where('id', 'in', ids)
    .where('version', '>', 0)
    .select('id')
    .execute();
  if (published.length < ids.length) throw new AppError('not-found', 'papers');
}

/** Has a new course ask its members for these papers from its beginning. */
export async function askFromTheBeginning(
  db: Db,
  course: string,
  papers: readonly AskedPaper[],
): Promise<void> {
  if (papers.length === 0) return;
  await db
    .insertInto('course_paper')
    .values(papers.map(({ paper, required }) => ({ course, paper, required: required ? 1 : 0 })))
    .execute();
}
