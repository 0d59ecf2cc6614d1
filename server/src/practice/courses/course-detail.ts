import type {
  CourseDetail,
  CoursePerson,
  PlannedMeeting,
  PlannedSession,
} from '@rapport/shared/contract/course.ts';
import { membershipRole } from '@rapport/shared/contract/practice.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { AppError } from '../../platform/errors.ts';
import { joinLink, validInvitations } from '../access/invitations.ts';
import { pactOf } from '../consent/pact.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { standInsOf } from './change-lead.ts';
import { hasBegun, timingNow } from '../scheduling/current-session.ts';
import { selectAllSessions, type Session } from '../scheduling/sessions.ts';
import { pauseOf } from '../scheduling/pause.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';

/** A course with its sessions, cancelled ones among them, and its people. @throws AppError `not-found` */
export async function courseDetail(context: PracticeContext, id: string): Promise<CourseDetail> {
  const course = await context.db
    .selectFrom('course')
    .where('id', '=', id)
    .select([
      'id',
      'title',
      'approach',
      'format',
      'time_zone as timeZone',
      'every_weeks as everyWeeks',
      'sessions_planned as of',
      'revision',
      'ended_at as endedAt',
      'paused_from as pausedFrom',
      'paused_again as pausedAgain',
      'group_messages as groupMessages',
      'keep_messages as keepMessages',
      'keep_polls as keepPolls',
      'late_after as lateAfter',
    ])
    .executeTakeFirst();
  if (!course) throw new AppError('not-found', 'course');
  const { endedAt, groupMessages, keepMessages, keepPolls, lateAfter, ...others } = course;
  const { pausedFrom, pausedAgain, ...rest } = others;
  const { timeZone } = course;
  const pause = pauseOf({ pausedFrom, pausedAgain, timeZone }, context.clock.now());
  const standIns = new Map(
    (await standInsOf(context.db, id)).map(({ session, person, name }) => [
      session,
      { person, name },
    ]),
  );
  const all = await selectAllSessions(context.db).where('session.course', '=', id).execute();
  return {
    ...rest,
    pact: pactOf({ groupMessages, keepMessages, keepPolls, lateAfter }),
    ...(endedAt !== null && { ended: new Date(endedAt).toISOString() }),
    ...(pause && { pause }),
    sessions: await Promise.all(
      all
        .filter(({ onlyFor }) => onlyFor === null)
        .map((session) => shown(context, session, standIns.get(session.id))),
    ),
    meetings: await meetingsShown(context, all, standIns),
    people: await peopleOf(context, id),
  };
}

/** The sessions that are a member's alone, each with whose it is. */
async function meetingsShown(
  context: PracticeContext,
  sessions: readonly Session[],
  standIns: ReadonlyMap<string, PlannedSession['standIn']>,
): Promise<PlannedMeeting[]> {
  const meetings: PlannedMeeting[] = [];
  for (const session of sessions) {
    const { onlyFor, member } = session;
    if (onlyFor === null || member === null) continue;
    const { number: _, ...meeting } = await shown(context, session, standIns.get(session.id));
    meetings.push({ ...meeting, member: { membership: onlyFor, name: member } });
  }
  return meetings;
}

async function shown(
  context: PracticeContext,
  session: Session,
  standIn: PlannedSession['standIn'],
): Promise<PlannedSession> {
  const { id, number, phase, kind, wall, timeZone, startsAt, minutes, cancelledAt } = session;
  const isHeld = cancelledAt === null;
  return {
    id,
    ...(cancelledAt === null && { number }),
    phase,
    kind,
    wall,
    timeZone,
    startsAt: isoInZone(startsAt, timeZone),
    minutes,
    begun: isHeld && (await hasBegun(context, session)),
    ...(isHeld && (await timingNow(context, session)) === 'running' && { open: true as const }),
    ...(cancelledAt !== null && { cancelled: new Date(cancelledAt).toISOString() }),
    ...(session.waiting === 1 && { waiting: true as const }),
    ...(standIn && { standIn }),
  };
}

async function peopleOf(context: PracticeContext, course: string): Promise<CoursePerson[]> {
  const now = context.clock.now();
  const invitations = await validInvitations(context, course);
  const rows = await context.db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .where('membership.course', '=', course)
    // Whoever only stands in was never in the course.
    .where((eb) => eb.or([eb('left_at', 'is', null), eb('left_at', '>', 0)]))
    .select([
      'membership.id as membership',
      'membership.person',
      'membership.seat_name as name',
      'membership.role',
      'membership.left_at as leftAt',
      'membership.joined_at as joinedAt',
      'person.account',
    ])
    .execute();
  return rows
    .map(({ leftAt, joinedAt, account, ...one }) => {
      const invitation = invitations.get(one.membership);
      return {
        ...one,
        ...(leads(one.role) && { account: account !== null }),
        ...(!leads(one.role) && invitation && { link: joinLink(context, invitation) }),
        ...(leftAt !== null && {
          [leftAt > now ? 'until' : 'left']: new Date(leftAt).toISOString(),
        }),
        ...(joinedAt > now && { from: new Date(joinedAt).toISOString() }),
      };
    })
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

const rank = ({ role }: Pick<CoursePerson, 'role'>): number => membershipRole.options.indexOf(role);
