import type { Seal } from '@rapport/server/src/platform/seal.ts';
import { foldedColumns } from '@rapport/server/src/practice/people/client-rows.ts';
import { placeOfEvent } from '@rapport/server/src/storage/session-seals.ts';
import type { Row, Rows } from './bulk.ts';
import { inventedId, pick } from './invented.ts';
import { SIZE, therapistId, type InventedCourse } from './invented-course.ts';

const DAY = 86_400_000;
const LINKS_WORK_MS = 30 * DAY;
/** So long after their last session a client is put away. */
const PUT_AWAY_MS = 2 * 365 * DAY;

/** What the rows of a course are made with. */
export interface Making {
  readonly now: number;
  readonly accounts: readonly string[];
  /** The seal of a session's events, and the key of it as it is kept. */
  readonly sealFor: (session: string) => { seal: Seal; key: string };
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Everything that the practice has of a course: its people, sessions, seats and what came of them. */
export function courseRows(course: InventedCourse, making: Making): Rows {
  const { now } = making;
  const { id, title, format, plannedAt, members, sessions } = course;
  const held = sessions.filter((session) => session.held);
  const clients = members.filter(({ role }) => role === 'member');
  const last = sessions.at(-1)?.at ?? now;
  const seats = held.flatMap((session) =>
    members.map((member) => ({ id: seatId(session.id, member.id), session, member })),
  );
  return {
    ...clientRows(course, making),
    course: [
      {
        id,
        title,
        approach: 'ipt',
        format,
        sessions_planned: SIZE.sessions,
        time_zone: 'UTC',
        planned_at: plannedAt,
      },
    ],
    membership: members.map(({ id: membership, person, role, name }) => {
      return { id: membership, course: id, person, role, seat_name: name, joined_at: 0 };
    }),
    session: sessions.map(({ id: session, number, phase, kind, at }) => ({
      id: session,
      course: id,
      number,
      phase,
      kind,
      wall: new Date(at).toISOString().slice(0, 16),
      time_zone: 'UTC',
      starts_at: at,
      minutes: SIZE.minutes,
    })),
    seat: seats.map(({ id: seat, session, member }) => {
      return { id: seat, session: session.id, membership: member.id };
    }),
    invitation: clients.map((member) => ({
      id: invitationId(member.id),
      membership: member.id,
      created_at: plannedAt,
      expires_at: last + LINKS_WORK_MS,
    })),
    calendar_entry: sessions.flatMap((session) =>
      clients.map((member) => ({
        session: session.id,
        membership: member.id,
        starts_at: session.at,
        minutes: SIZE.minutes,
        cancelled: 0,
        sequence: 0,
        new_at: 0,
        changed_at: plannedAt,
      })),
    ),
    ...roomRows(course, making),
    outbox: reminders(course, now),
  };
}

const seatId = (session: string, membership: string): string =>
  inventedId('seat', session, membership);

/** The link of a client's membership. */
export const invitationId = (membership: string): string => inventedId('invitation', membership);

/** The records of who came with this course, as they stand by now. */
function clientRows({ newClients }: InventedCourse, { now, accounts }: Making): Rows {
  return {
    person: newClients.map(({ person, name, by }) => {
      return { id: person, name, account: null, added_by: accounts[by] };
    }),
    client: newClients.map(({ person, name, by, until }) => {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@clients.example`;
      const ended = until + DAY < now;
      return {
        person,
        revision: 2,
        updated_at: Math.min(until, now),
        updated_by: therapistId(by),
        state: ended ? 'ended' : 'active',
        ended_on: ended ? dayOf(until) : null,
        archived_at: until + PUT_AWAY_MS < now ? until + PUT_AWAY_MS : null,
        email,
        ...foldedColumns({ name, email }),
      };
    }),
  };
}

/** What happened in the rooms of the sessions that were held: each is opened, entered and ended. */
function roomRows(course: InventedCourse, { sealFor }: Making): Rows {
  const rows = { session_key: [] as Row[], event: [] as Row[], audit: [] as Row[] };
  for (const session of course.sessions) {
    if (!session.held) continue;
    const { seal, key } = sealFor(session.id);
    rows.session_key.push({ session: session.id, sealed: key });
    const seats = course.members.map((member) => seatId(session.id, member.id));
    for (const [index, event] of happenings(course, session, seats).entries()) {
      const seq = index + 1;
      rows.event.push({
        session: session.id,
        seq,
        at: session.at + index * 60_000,
        actor: seats[0],
        event: seal.seal(JSON.stringify(event), placeOfEvent(session.id, seq)),
      });
    }
    rows.audit.push({
      id: inventedId('audit', session.id),
      at: session.at,
      session: session.id,
      seq: 0,
      actor_person: course.members[0]?.person,
      subject: course.members[pick(course.members.length, 'audit', session.id)]?.person,
      action: 'admitted',
    });
  }
  return rows;
}

function happenings(
  { title, format, members }: InventedCourse,
  { id, number, phase, kind }: InventedCourse['sessions'][number],
  seats: readonly string[],
): object[] {
  const facts = {
    session: id,
    title,
    number,
    of: SIZE.sessions,
    approach: 'ipt',
    format,
    phase,
    kind,
    seats: members.map(({ role, name }, index) => ({ seat: seats[index], role, name })),
  };
  const entering = (seat: string) => {
    return { type: 'lobby:entered', seat, name: '', pronouns: '', microphone: true, camera: true };
  };
  return [
    { type: 'session:opened', facts },
    ...seats.map((seat) => entering(seat)),
    { type: 'session:ended' },
  ];
}

/** The reminders of the last 90 days, all sent: older ones are forgotten. */
function reminders({ sessions, members }: InventedCourse, now: number): Row[] {
  const sent = sessions.filter(({ at }) => at < now && at > now - 90 * DAY);
  return sent.flatMap(({ id: session, at }) =>
    members
      .filter(({ role }) => role === 'member')
      .flatMap(({ id: subject }) =>
        [24, 1].map((hours) => {
          const due = at - hours * 3_600_000;
          const id = inventedId('letter', session, subject, hours);
          return {
            id,
            message_id: `${id}@bench.example`,
            kind: 'reminder',
            subject,
            session,
            once: `${hours === 1 ? 'hour' : 'day'} ${session} ${subject} ${String(at)}`,
            state: 'sent',
            created_at: due,
            due_at: due,
            not_after: at,
            tries: 1,
            lease_until: 0,
            settled_at: due,
          };
        }),
      ),
  );
}
