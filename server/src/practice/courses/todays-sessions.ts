import type { SessionSummary } from '@rapport/shared/contract/rest.ts';
import { membershipRole } from '@rapport/shared/contract/practice.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { formatOf } from '@rapport/shared/rules/session-format.ts';
import { isToday } from '../scheduling/current-session.ts';
import { AFTER_LAST_SESSION_MS, joinLink, validInvitations } from '../access/invitations.ts';
import type { Db } from '../../storage/database.ts';
import { pactOf } from '../consent/pact.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { seatsOf, type Seat } from '../people/seats.ts';
import { sessionsStoodIn } from '../people/takes-part.ts';
import { selectSessions, type Session } from '../scheduling/sessions.ts';
import { mayStandIn } from '../scheduling/stand-in-time.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';
import { coursesLedSince, isOwn } from './course-access.ts';

/** Planning further away than this is not today's anywhere. */
const NEAR_MS = 2 * 86_400_000;

/**
 * The sessions that the holder of a staff account leads today, as their page shows them: of courses
 * whose last session is not longer ago than their links work, and those that they stand in for.
 */
export async function todaysSessions(
  context: PracticeContext,
  account: string,
): Promise<SessionSummary[]> {
  const now = context.clock.now();
  const { db } = context;
  const own = await sessionsNear(db, now)
    .where('session.course', 'in', coursesLedSince(db, account, now, now - AFTER_LAST_SESSION_MS))
    .where(isOwn(account, now))
    .execute();
  const others = await sessionsNear(db, now)
    .where('session.id', 'in', sessionsStoodIn(db, account))
    .execute();
  const today: SessionSummary[] = [];
  for (const session of own) {
    if (await isToday(context, session))
      today.push({ ...(await summary(context, session)), course: courseOf(session) });
  }
  for (const session of others) {
    if (own.some(({ id }) => id === session.id)) continue;
    const isTime = (await isToday(context, session)) && (await mayStandIn(context, session));
    if (isTime) today.push({ ...(await summary(context, session)), standIn: true });
  }
  return today;
}

const courseOf = ({ course, revision }: Session) => ({ id: course, revision });

/** Sessions about now, and those in whose rooms something happened of late. */
const sessionsNear = (db: Db, now: number) =>
  selectSessions(db).where((eb) =>
    eb.or([
      eb.between('session.starts_at', now - NEAR_MS, now + NEAR_MS),
      eb.exists(
        eb
          .selectFrom('event')
          .select('event.seq')
          .whereRef('event.session', '=', 'session.id')
          .where('event.at', '>', now - NEAR_MS),
      ),
    ]),
  );

async function summary(context: PracticeContext, session: Session): Promise<SessionSummary> {
  const { id, title, number, member, of, approach, phase, kind, startsAt, timeZone, minutes } =
    session;
  const seats = await seatsOf(context.db, session);
  const invitations = await validInvitations(context, session.course);
  const person = ({ seat, membership, name, role, account: own }: Seat) => {
    if (leads(role)) return { seat, name, role, account: own !== null };
    const invitation = invitations.get(membership);
    return { seat, name, role, ...(invitation && { link: joinLink(context, invitation) }) };
  };
  return {
    id,
    title,
    ...(member === null ? { number } : { member }),
    of,
    approach,
    format: formatOf(session.format, kind),
    phase,
    kind,
    startsAt: isoInZone(startsAt, timeZone),
    timeZone,
    minutes,
    pact: pactOf(session),
    room: await context.rooms.roomStatus(id),
    people: seats.toSorted(leadersFirst).map(person),
  };
}

const rank = ({ role }: Seat): number => membershipRole.options.indexOf(role);

const leadersFirst = (a: Seat, b: Seat): number =>
  rank(a) - rank(b) || a.name.localeCompare(b.name);
