import { isDeepStrictEqual } from 'node:util';
import type { PlanCourse } from '@rapport/shared/contract/course.ts';
import type { Db } from '../../storage/database.ts';
import { columnsOf } from '../consent/pact.ts';
import type {} from '../papers/tables.ts';
import type {} from '../people/tables.ts';
import type { Start } from '../scheduling/expand-plan.ts';
import type {} from '../scheduling/tables.ts';
import { numbered } from './numbering.ts';
import type {} from './tables.ts';

/** Whether the course stands as this plan would make it, in everything that a plan says. */
export async function standsAsPlanned(
  db: Db,
  id: string,
  { approach, review, dates, minutes, pact, papers = [], people, ...plan }: PlanCourse,
  starts: readonly Start[],
): Promise<boolean> {
  const { format, title } = plan;
  const { timeZone: time_zone, everyWeeks: every_weeks } = dates;
  const course = await db
    .selectFrom('course')
    .where('id', '=', id)
    .select(['title', 'approach', 'format', 'time_zone', 'every_weeks', 'revision'])
    .select(['group_messages', 'keep_messages', 'keep_polls', 'late_after'])
    .executeTakeFirst();
  const sessions = await db
    .selectFrom('session')
    .where('course', '=', id)
    .orderBy('number')
    .select(['number', 'kind', 'wall', 'minutes'])
    .execute();
  const members = await db
    .selectFrom('membership')
    .where('course', '=', id)
    .select(['person', 'role', 'seat_name as name'])
    .execute();
  const asked = await db
    .selectFrom('course_paper')
    .where('course', '=', id)
    .select(['paper', 'required'])
    .execute();
  const planned = numbered(
    { approach, review },
    starts.map((start) => ({ ...start, begun: false })),
  );
  return isDeepStrictEqual(
    { course, sessions, members: inOrder(members), asked: inOrder(asked) },
    {
      course: { title, approach, format, time_zone, every_weeks, revision: 1, ...columnsOf(pact) },
      sessions: planned.map(({ number, kind, wall }) => ({ number, kind, wall, minutes })),
      members: inOrder(people),
      asked: inOrder(papers.map(({ paper, required }) => ({ paper, required: Number(required) }))),
    },
  );
}

/** The same rows in an order that nobody chose, each with its columns in one order, too. */
const inOrder = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();
