import type {
  KeptCourse,
  PlanCourse,
  PlannedDates,
  PreviewCourse,
} from '@rapport/shared/contract/course.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import { tellAppointments } from '../appointments/tell.ts';
import { invite } from '../access/invitations.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { askFromTheBeginning, checkPublished } from '../papers/asked-papers.ts';
import { expandPlan, type Start } from '../scheduling/expand-plan.ts';
import { peopleToJoin } from './change-people.ts';
import { conflictsOf } from './conflicts.ts';
import { mayPlan, mustKnow } from './course-access.ts';
import { insertCourse } from './course-store.ts';
import { numbered } from './numbering.ts';
import { standsAsPlanned } from './stands-as-planned.ts';
import { sessionAhead } from './session-ahead.ts';

type Context = Pick<PracticeContext, 'db' | 'clock' | 'security' | 'mail'>;

/**
 * The sessions that a plan comes to, and who has no time then. Nothing is kept.
 * @throws AppError `invalid-message` (`dates.first`) when the first would be over already.
 */
export async function previewCourse(
  context: Context,
  account: string,
  { approach, review, dates, minutes, people }: PreviewCourse,
): Promise<PlannedDates> {
  const starts = startsOf(context, { dates, minutes });
  const wanted = starts.map((start) => ({ ...start, minutes, begun: false }));
  return {
    sessions: numbered({ approach, review }, wanted).map((session) =>
      sessionAhead(session, dates.timeZone),
    ),
    conflicts: await conflictsOf(context, { starts: wanted, people, account }),
  };
}

/**
 * Plans a course, with a join link for each of its members and observers. A request that is sent
 * once more is answered as the first time.
 * @throws AppError as {@link previewCourse}; `not-found` (`people`) for someone of whom the planner
 * may not know, (`papers`) for a paper of which no version was published; `not-allowed` where the planner is not a
 * facilitator of it; `stale` where there is another course of this name.
 */
export async function planCourse(
  context: Context,
  account: string,
  course: string,
  plan: PlanCourse,
): Promise<KeptCourse> {
  await mayPlan(context.db, account, plan.people);
  const people = plan.people.map(({ person }) => person);
  await mustKnow(context, account, people, 'people');
  return keepPlan(context, account, course, plan);
}

/** As {@link planCourse}, for who may plan it: it is asked before. */
export async function keepPlan(
  context: Context,
  account: string,
  course: string,
  plan: PlanCourse,
): Promise<KeptCourse> {
  const { db, clock, security } = context;
  const { dates, minutes, people, papers = [] } = plan;
  const starts = startsOf(context, { dates, minutes });
  const planned = await db.transaction().execute(async (tx) => {
    await checkPeople(tx, people);
    await checkPublished(tx, papers);
    const { timeZone, everyWeeks } = dates;
    const members = await insertCourse(tx, {
      ...plan,
      id: course,
      timeZone,
      everyWeeks,
      starts,
      plannedAt: clock.now(),
    });
    for (const { id, role } of members ?? []) {
      if (!leads(role)) await invite({ db: tx, clock }, id);
    }
    if (members) {
      await askFromTheBeginning(tx, course, papers);
      await tellAppointments({ ...context, db: tx }, course);
    }
    return members !== undefined;
  });
  if (planned) {
    context.mail?.wake();
    security.coursePlanned({ account, course });
    for (const _ of papers) security.paperChanged({ account, course, reason: 'asked' });
  } else if (!(await standsAsPlanned(db, course, plan, starts)))
    throw new AppError('stale', 'course');
  return { course, revision: 1 };
}

/** @throws AppError `invalid-message` (`dates.first`) when the first would be over already. */
function startsOf(
  { clock }: Context,
  { dates, minutes }: Pick<PlanCourse, 'dates' | 'minutes'>,
): Start[] {
  const starts = expandPlan(dates);
  const [first] = starts;
  if (!first || first.at + minutes * 60_000 <= clock.now()) {
    throw new AppError('invalid-message', 'dates.first');
  }
  return starts;
}

/** @throws AppError `not-found` (`people`) for someone nobody knows. */
async function checkPeople(db: Db, people: PlanCourse['people']): Promise<void> {
  const known = await peopleToJoin(db, people);
  if (known.length < people.length) throw new AppError('not-found', 'people');
}
