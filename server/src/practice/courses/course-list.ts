import type {
  CourseList,
  CourseListAsked,
  CourseSummary,
} from '@rapport/shared/contract/course.ts';
import { AppError } from '../../platform/errors.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { pauseOf } from '../scheduling/pause.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';
import { coursesLedBy } from './course-access.ts';

const USUAL = 50;

/** The place after which a list goes on: its last course. */
interface Place {
  readonly at: number;
  readonly id: string;
}

/**
 * The courses that the holder of a staff account facilitates, those planned last first, a page at a time.
 * @throws AppError `invalid-message` (`after`) for a cursor that is not one of ours.
 */
export async function courseList(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
  { after, limit = USUAL }: CourseListAsked,
): Promise<CourseList> {
  const now = clock.now();
  const place = after === undefined ? undefined : placeOf(after);
  // What is counted in a course is counted for the page alone, not for all that are sorted.
  const page = db
    .selectFrom('course')
    .where('course.id', 'in', coursesLedBy(db, account, now))
    .$if(place !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('planned_at', '<', place?.at ?? 0),
          eb.and([eb('planned_at', '=', place?.at ?? 0), eb('course.id', '<', place?.id ?? '')]),
        ]),
      ),
    )
    .selectAll('course')
    .orderBy('course.planned_at', 'desc')
    .orderBy('course.id', 'desc')
    .limit(limit + 1);
  const rows = await db
    .selectFrom(page.as('course'))
    .select((eb) => {
      const sessions = eb
        .selectFrom('session')
        .whereRef('session.course', '=', 'course.id')
        .where('session.cancelled_at', 'is', null)
        .where('session.only_for', 'is', null);
      const meeting = eb
        .selectFrom('session')
        .innerJoin('membership', 'membership.id', 'session.only_for')
        .whereRef('session.course', '=', 'course.id')
        .where('session.cancelled_at', 'is', null)
        .where('session.starts_at', '>', now)
        .orderBy('session.starts_at')
        .orderBy('session.id')
        .limit(1);
      return [
        'course.id',
        'course.title',
        'course.approach',
        'course.format',
        'course.sessions_planned as of',
        'course.time_zone as timeZone',
        'course.ended_at as endedAt',
        'course.planned_at as plannedAt',
        'course.paused_from as pausedFrom',
        'course.paused_again as pausedAgain',
        sessions
          .where('session.starts_at', '<=', now)
          .select((s) => s.fn.countAll<number | string>().as('n'))
          .as('begun'),
        sessions
          .where('session.starts_at', '>', now)
          .select((s) => s.fn.min('session.starts_at').as('at'))
          .as('next'),
        meeting.select('session.starts_at').as('meetingAt'),
        meeting.select('membership.seat_name').as('meetingWith'),
      ];
    })
    .orderBy('course.planned_at', 'desc')
    .orderBy('course.id', 'desc')
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    courses: shown.map((row) => summary(row, now)),
    ...(last && rows.length > limit && { next: cursorOf({ at: last.plannedAt, id: last.id }) }),
  };
}

function summary(
  {
    endedAt,
    begun,
    next,
    meetingAt,
    meetingWith,
    plannedAt: _,
    pausedFrom,
    pausedAgain,
    ...course
  }: Omit<CourseSummary, 'ended' | 'begun' | 'next' | 'nextMeeting' | 'pause'> & {
    pausedFrom: string | null;
    pausedAgain: string | null;
    endedAt: number | null;
    begun: number | string | null;
    next: number | null;
    meetingAt: number | null;
    meetingWith: string | null;
    plannedAt: number;
  },
  now: number,
): CourseSummary {
  const pause = pauseOf({ pausedFrom, pausedAgain, timeZone: course.timeZone }, now);
  return {
    ...course,
    begun: Number(begun),
    ...(next !== null && { next: isoInZone(next, course.timeZone) }),
    ...(meetingAt !== null &&
      meetingWith !== null && {
        nextMeeting: { startsAt: isoInZone(meetingAt, course.timeZone), name: meetingWith },
      }),
    ended: endedAt !== null,
    ...(pause && { pause }),
  };
}

const cursorOf = ({ at, id }: Place): string =>
  Buffer.from(`${String(at)}.${id}`).toString('base64url');

function placeOf(cursor: string): Place {
  const [, at, id] =
    /^(\d{1,16})\.([\w-]{1,40})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (at === undefined || id === undefined) throw new AppError('invalid-message', 'after');
  return { at: Number(at), id };
}
