import { z } from 'zod';
import { COURSE_LIMITS as LIMITS } from './course-limits.ts';
import { sessionMinutes } from './course-parts.ts';
import { templateId } from './ids.ts';
import { askedPapers } from './papers.ts';
import { approach, format } from './practice.ts';
import { anyRevision, type LastChange } from './revision.ts';
import { lineOfText } from './text.ts';

/** What a course can be planned from: all but its people, its days, and what it agrees on. */
const courseTemplate = z.strictObject({
  id: templateId,
  name: lineOfText(LIMITS.title),
  approach,
  format,
  review: z.boolean(),
  everyWeeks: z.int().min(1).max(LIMITS.everyWeeks),
  count: z.int().min(1).max(LIMITS.sessions),
  minutes: sessionMinutes,
  /** What it asks its members to sign. Absent where the template says nothing of that. */
  papers: askedPapers.optional(),
});
export type CourseTemplate = z.infer<typeof courseTemplate>;

/** The practice's own templates, each there once. */
export const courseTemplates = z
  .array(courseTemplate)
  .max(LIMITS.templates)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length);

/** `GET /api/course-templates`: those of the practice, by name. */
export interface CourseTemplatesShown {
  templates: CourseTemplate[];
  /** The revision that a change is made from; 0 while there has been none. */
  revision: number;
  changed?: LastChange;
}

/** `PUT /api/course-templates`: all of them, as they are to be. */
export const keepCourseTemplatesRequest = z.strictObject({
  revision: anyRevision,
  templates: courseTemplates,
});
export type KeepCourseTemplates = z.infer<typeof keepCourseTemplatesRequest>;
