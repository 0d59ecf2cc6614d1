import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import type { CoursePaper } from '@rapport/shared/contract/papers.ts';
import type { TemplateBody } from '../course-draft.ts';

/** The usual length where a course has no session. */
const MINUTES = { group: 90, individual: 50 } as const;

/**
 * What a template made of a course says: its sessions that are held or to come, their length, and
 * those of these papers that it asks for.
 */
export function templateOfCourse(course: DeskCourse, papers: readonly CoursePaper[]): TemplateBody {
  const { approach, format, everyWeeks, of } = course;
  const held = course.sessions.filter(
    ({ cancelled, waiting }) => cancelled === undefined || waiting,
  );
  const lengths = held.map(({ minutes }) => minutes);
  return {
    approach,
    format,
    everyWeeks,
    review: held.some(({ kind }) => kind === 'review'),
    count: Math.max(1, of),
    minutes: mostUsual(lengths) ?? MINUTES[format],
    papers: papers
      .filter(({ asked }) => asked)
      .map(({ id: paper, required }) => ({ paper, required })),
  };
}

/** What is there most often; of several the first. */
function mostUsual(values: readonly number[]): number | undefined {
  const times = (value: number) => values.filter((one) => one === value).length;
  return values.toSorted((one, other) => times(other) - times(one))[0];
}
