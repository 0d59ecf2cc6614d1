import type { CoursePaper, CoursePapers, PaperSigner } from '@rapport/shared/contract/papers.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { paperStanding } from './paper-standing.ts';
import { signaturesOf, signatureShown, type SignatureRow } from './signatures.ts';
import type {} from '../people/tables.ts';
import type {} from './tables.ts';

/** A facilitator of a course. */
interface Lead {
  readonly account: string;
  readonly course: string;
}

/**
 * The papers that a course asks for or could, and what its members signed: also those who left, so
 * that what they take back later can be entered.
 */
export async function coursePapers(
  { db, clientSeal }: PracticeContext,
  course: string,
): Promise<CoursePapers> {
  const papers = await papersFor(db, course);
  const members = await membersOf(db, course);
  const signatures = await signaturesOf(
    db,
    members.map(({ membership }) => membership),
  );
  const asked = papers.filter((paper) => paper.asked);
  return {
    papers,
    members: members.flatMap(({ membership, person, name, leftAt }): PaperSigner[] => {
      const theirs = signatures.filter((one) => one.membership === membership);
      if (leftAt !== null && theirs.length === 0) return [];
      const signer = {
        membership,
        person,
        name,
        signatures: theirs.map((row) => signatureShown(clientSeal, row)),
      };
      if (leftAt !== null)
        return [{ ...signer, left: new Date(leftAt).toISOString(), standing: {} }];
      return [
        {
          ...signer,
          standing: Object.fromEntries(
            asked.map(({ id, version }) => [id, paperStanding(of(theirs, id), version)]),
          ),
        },
      ];
    }),
  };
}

/**
 * From now on the course asks its members for a paper, before coming in or not.
 * @throws AppError `not-found` for a paper of which no version was published
 */
export async function askPaper(
  { db, security }: PracticeContext,
  { account, course }: Lead,
  { paper, required }: { paper: string; required: boolean },
): Promise<void> {
  const published = await db
    .selectFrom('paper')
    .where('id', '=', paper)
    .where('version', '>', 0)
    .select('id')
    .executeTakeFirst();
  if (!published) throw new AppError('not-found', 'paper');
  const how = { required: required ? 1 : 0 };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('course_paper')
    .values({ course, paper, ...how })
    .onConflict((conflict) =>
      conflict
        .columns(['course', 'paper'])
        .doUpdateSet(how)
        // What stands already is no change, and leaves no entry.
        .where('course_paper.required', '!=', how.required),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) {
    security.paperChanged({ account, course, reason: 'asked' });
  }
}

/** The course asks for a paper no more. What was signed stays. */
export async function dropPaper(
  { db, security }: PracticeContext,
  { account, course }: Lead,
  paper: string,
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('course_paper')
    .where('course', '=', course)
    .where('paper', '=', paper)
    .executeTakeFirst();
  if (numDeletedRows > 0n) security.paperChanged({ account, course, reason: 'dropped' });
}

const of = (signatures: readonly SignatureRow[], paper: string): SignatureRow[] =>
  signatures.filter((one) => one.paper === paper);

/** Every paper that was published, as it was published last, by title. */
async function papersFor(db: Db, course: string): Promise<CoursePaper[]> {
  const rows = await db
    .selectFrom('paper')
    .innerJoin('paper_version', (join) =>
      join
        .onRef('paper_version.paper', '=', 'paper.id')
        .onRef('paper_version.version', '=', 'paper.version'),
    )
    .leftJoin('course_paper', (join) =>
      join.onRef('course_paper.paper', '=', 'paper.id').on('course_paper.course', '=', course),
    )
    .select([
      'paper.id',
      'paper_version.title',
      'paper.version',
      'course_paper.course',
      'course_paper.required',
    ])
    .execute();
  return rows
    .map(({ course: asking, required, ...paper }) => ({
      ...paper,
      asked: asking !== null,
      required: required === 1,
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
}

async function membersOf(
  db: Db,
  course: string,
): Promise<{ membership: string; person: string; name: string; leftAt: number | null }[]> {
  const rows = await db
    .selectFrom('membership')
    .where('course', '=', course)
    .where('role', '=', 'member')
    .select(['id as membership', 'person', 'seat_name as name', 'left_at as leftAt'])
    .execute();
  const isGone = (row: { leftAt: number | null }) => Number(row.leftAt !== null);
  return rows.toSorted((a, b) => isGone(a) - isGone(b) || a.name.localeCompare(b.name));
}
