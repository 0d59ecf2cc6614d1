import {
  courseTemplates,
  type CourseTemplatesShown,
  type KeepCourseTemplates,
} from '@rapport/shared/contract/course-template.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { auditPracticeChanged } from '../audit/audit.ts';
import { keepDocument, readDocument } from '../care/documents.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { checkPublished } from '../papers/asked-papers.ts';

type Context = Pick<PracticeContext, 'db' | 'clock'>;

/** What the practice plans courses from, by name; none while nobody has kept any. */
export async function templatesOf({ db }: Pick<Context, 'db'>): Promise<CourseTemplatesShown> {
  const document = await readDocument(db, 'course-templates');
  if (!document) return { templates: [], revision: 0 };
  const { body, revision, changed } = document;
  const templates = courseTemplates.parse(body);
  return {
    templates: templates.toSorted((one, other) => one.name.localeCompare(other.name)),
    revision,
    changed,
  };
}

/**
 * Keeps them all, as they are to be. A request that is sent once more is answered as the first
 * time.
 * @throws AppError `stale` when they were changed elsewhere meanwhile; `not-found` (`papers`) for a
 * paper of which no version was published
 */
export async function keepTemplates(
  context: Context,
  account: string,
  { revision, templates }: KeepCourseTemplates,
): Promise<Kept> {
  await checkPublished(
    context.db,
    templates.flatMap(({ papers = [] }) => papers),
  );
  return keepDocument(
    context,
    { id: 'course-templates', account, from: revision, body: templates },
    auditPracticeChanged,
  );
}
