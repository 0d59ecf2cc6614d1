import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { COURSE_LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { Conflict } from '@rapport/shared/contract/course.ts';
import type { Approach, Format, IndividualKind, Phase } from '@rapport/shared/contract/practice.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { longestPhase, phaseOf } from '@rapport/shared/rules/phases.ts';
import { isIndividual } from '@rapport/shared/rules/session-format.ts';
import { AppError } from '../../platform/errors.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { startAt, type Start } from '../scheduling/expand-plan.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';
import type { There } from './change-people.ts';
import { conflictsOf } from './conflicts.ts';
import { lowestNumber } from './course-rows.ts';

/*
 * Sessions of a group's member alone with the facilitators. They stand beside the group's sessions:
 * no number, phase or kind of those depends on them, and no change of those moves them.
 */

/** A member's session alone that was not cancelled before; a new one has no `id` yet. */
export interface Meeting extends Start {
  readonly id?: string;
  readonly kind: IndividualKind;
  readonly minutes: number;
  readonly membership: string;
  readonly person: string;
  /** It goes on or is over. */
  readonly begun: boolean;
  /** The change cancels it. */
  readonly cancelled?: true;
}

type MeetAlone = Extract<CourseChange, { kind: 'meet-alone' }>;

/** What a course is, as far as it decides about its meetings. */
interface Of {
  readonly format: Format;
  readonly timeZone: string;
  readonly there: There;
  readonly now: number;
}

/** The meetings of a course, by their starts. */
export async function meetingsOf(
  db: Db,
  course: string,
  hasBegun: (session: { id: string; at: number }) => boolean,
): Promise<Meeting[]> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('membership', 'membership.id', 'session.only_for')
    .where('session.course', '=', course)
    .where('session.cancelled_at', 'is', null)
    .select(['session.id', 'session.wall', 'session.starts_at as at', 'session.minutes'])
    .select(['session.kind', 'membership.id as membership', 'membership.person'])
    .orderBy('session.starts_at')
    .orderBy('session.number')
    .execute();
  return rows.flatMap(({ kind, ...row }) =>
    isIndividual(kind) ? [{ ...row, kind, begun: hasBegun(row) }] : [],
  );
}

/**
 * The meetings of a course after a change of its own: what it plans, moves or cancels, and those
 * that whoever leaves, or an end of the course, leaves without reason. After the end of a group its
 * members still meet the facilitators as planned.
 * @throws AppError `not-allowed` (`individual` for a change that only the group's sessions know, or a
 * course that is one to one; `begun`); `not-found` (`members`) for who is no member of it now;
 * `invalid-message` (`change.wall`, `change.members`) for a time that is past; `full`
 */
export function changeMeetings(
  meetings: readonly Meeting[],
  change: CourseChange,
  of: Of,
): readonly Meeting[] {
  if (isAboutLead(change)) return meetings;
  if (change.kind === 'meet-alone') return [...meetings, ...planned(meetings, change, of)];
  if (change.kind === 'leave') {
    return cancelled(meetings, ({ membership }) => membership === change.membership);
  }
  if (change.kind === 'end') return cancelled(meetings, ({ kind }) => kind !== 'individual-after');
  const meant = meetings.find(({ id }) => 'session' in change && id === change.session);
  if (!meant) return meetings;
  if (meant.begun) throw new AppError('not-allowed', 'begun');
  if (change.kind === 'cancel') return cancelled(meetings, (meeting) => meeting === meant);
  if (change.kind !== 'move') throw new AppError('not-allowed', 'individual');
  const start = ahead(change.wall, of, 'change.wall');
  const moved = { ...meant, ...start, minutes: change.minutes ?? meant.minutes };
  return meetings.map((meeting) => (meeting === meant ? moved : meeting));
}

function planned(
  meetings: readonly Meeting[],
  { meeting: kind, minutes, members }: MeetAlone,
  of: Of,
): Meeting[] {
  if (of.format !== 'group') throw new AppError('not-allowed', 'individual');
  if (meetings.length + members.length > COURSE_LIMITS.meetings) {
    throw new AppError('full', 'sessions');
  }
  return members.map(({ membership, wall }) => {
    const member = of.there.find(({ id, role }) => id === membership && role === 'member');
    if (!member) throw new AppError('not-found', 'members');
    const start = ahead(wall, of, 'change.members');
    return { ...start, kind, minutes, membership, person: member.person, begun: false };
  });
}

/** @throws AppError `invalid-message` for a time that is past */
function ahead(wall: string, { timeZone, now }: Of, field: string): Start {
  const start = startAt(wall, timeZone);
  if (start.at <= now) throw new AppError('invalid-message', field);
  return start;
}

const cancelled = (
  meetings: readonly Meeting[],
  which: (meeting: Meeting) => boolean,
): readonly Meeting[] =>
  meetings.map((meeting) =>
    !meeting.begun && which(meeting) ? { ...meeting, cancelled: true } : meeting,
  );

/** Those that a change has made or moved. */
const newIn = (before: readonly Meeting[], after: readonly Meeting[]): Meeting[] =>
  after.filter((meeting) => !meeting.cancelled && !before.includes(meeting));

const overlap = (one: Meeting, other: Meeting): boolean =>
  one.at < other.at + other.minutes * 60_000 && other.at < one.at + one.minutes * 60_000;

/** That the facilitators would be in another of the meetings that the same change plans. */
const atOnce = (
  meeting: Meeting,
  asked: readonly Meeting[],
  facilitators: There,
  timeZone: string,
): Conflict[] =>
  asked
    .filter((other) => other !== meeting && overlap(meeting, other))
    .flatMap(({ at, minutes }) =>
      facilitators.map(({ person, name }) => {
        const startsAt = isoInZone(at, timeZone);
        return { wall: meeting.wall, person, name, startsAt, minutes };
      }),
    );

/** A group as it is asked about. */
interface Group {
  readonly course: string;
  readonly timeZone: string;
  readonly account: string;
  readonly there: There;
  readonly standIns: readonly { readonly session: string; readonly person: string }[];
}

/**
 * Who has no time for the meetings that a change makes or moves: the member, who facilitates, and
 * who stands in.
 */
export async function meetingConflicts(
  context: Pick<PracticeContext, 'db' | 'clock'>,
  { course, timeZone, account, there, standIns }: Group,
  before: readonly Meeting[],
  after: readonly Meeting[],
): Promise<Conflict[]> {
  const facilitators = there.filter(({ role }) => leads(role));
  const asked = newIn(before, after);
  const conflicts: Conflict[] = [];
  for (const meeting of asked) {
    conflicts.push(...atOnce(meeting, asked, facilitators, timeZone));
    const standIn = standIns.find(({ session }) => session === meeting.id);
    conflicts.push(
      ...(await conflictsOf(context, {
        starts: [meeting],
        people: [
          meeting.person,
          ...facilitators.map(({ person }) => person),
          ...(standIn ? [standIn.person] : []),
        ],
        course,
        alone: { session: meeting.id },
        account,
      })),
    );
  }
  return conflicts;
}

/** Keeps the meetings of a course as a change left them. */
export async function keepMeetings(
  db: Db,
  {
    course,
    approach,
    of,
    timeZone,
    now,
  }: { course: string; approach: Approach; of: number; timeZone: string; now: number },
  before: readonly Meeting[],
  after: readonly Meeting[],
): Promise<void> {
  const off = after.flatMap(({ id, cancelled: isOff }) => (isOff && id !== undefined ? [id] : []));
  if (off.length > 0) {
    await db.updateTable('session').set({ cancelled_at: now }).where('id', 'in', off).execute();
  }
  let number = await lowestNumber(db, course);
  for (const { id, kind, wall, at: starts_at, minutes, membership } of newIn(before, after)) {
    const times = { wall, starts_at, minutes };
    if (id !== undefined) {
      await db.updateTable('session').set(times).where('id', '=', id).execute();
      continue;
    }
    number -= 1;
    const phase = phaseAt(kind, approach, of);
    const row = { id: randomId(), course, number, phase, kind, only_for: membership };
    await db
      .insertInto('session')
      .values({ ...row, ...times, time_zone: timeZone })
      .execute();
  }
}

/** The phase of the group that a meeting stands beside. */
function phaseAt(kind: IndividualKind, approach: Approach, of: number): Phase {
  if (kind === 'individual-middle') return longestPhase(approach);
  return phaseOf(approach, kind === 'individual-before' ? 1 : of, of);
}

/** Whether it is about when a member's session alone is, and so about none of the group's. */
export const isAboutMeeting = (meetings: readonly Meeting[], change: CourseChange): boolean =>
  change.kind === 'meet-alone' ||
  (!isAboutLead(change) && 'session' in change && meetings.some(({ id }) => id === change.session));

/** Whether it names a stand-in or takes one back: for a member's session alone as for the group's. */
const isAboutLead = ({ kind }: CourseChange): boolean =>
  kind === 'stand-in' || kind === 'no-stand-in';
