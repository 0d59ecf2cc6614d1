import type { Db } from '../../storage/database.ts';
import { paperStanding } from './paper-standing.ts';
import { signaturesOf } from './signatures.ts';
import type {} from './tables.ts';

/** A paper that somebody has not signed as it stands now. */
export interface Unsigned {
  readonly title: string;
  /** Whether it is to be signed before coming in. */
  readonly required: boolean;
}

/** What each of these members has not signed of what their course asks for, by title. */
export async function unsignedPapers(
  db: Db,
  course: string,
  memberships: readonly string[],
): Promise<(membership: string) => Unsigned[]> {
  const asked = await db
    .selectFrom('course_paper')
    .innerJoin('paper', 'paper.id', 'course_paper.paper')
    .innerJoin('paper_version', (join) =>
      join
        .onRef('paper_version.paper', '=', 'paper.id')
        .onRef('paper_version.version', '=', 'paper.version'),
    )
    .where('course_paper.course', '=', course)
    .select(['paper.id', 'paper.version', 'paper_version.title', 'course_paper.required'])
    .execute();
  const signatures = asked.length === 0 ? [] : await signaturesOf(db, memberships);
  return (membership) =>
    asked
      .filter(({ id, version }) => {
        const theirs = signatures.filter(
          (one) => one.membership === membership && one.paper === id,
        );
        return paperStanding(theirs, version) !== 'signed';
      })
      .map(({ title, required }) => ({ title, required: required === 1 }))
      .toSorted((a, b) => a.title.localeCompare(b.title));
}
