import type { SessionAfter } from '@rapport/shared/contract/session-after.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { z } from 'zod';
import type { PracticeContext } from '../core/practice-context.ts';
import { unsignedPapers } from '../papers/unsigned.ts';
import { seatsOf, type Seat } from '../people/seats.ts';
import { sessionsFor } from '../scheduling/current-session.ts';
import type { Session } from '../scheduling/sessions.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';

/** What is read of the events of a room. */
const admitted = z.looseObject({ type: z.literal('lobby:admitted'), seat: z.string() });

/** What leads on from a session that has ended, for the facilitator in this seat. */
export async function sessionAfter(
  context: PracticeContext,
  { session, seat: reader }: { session: Session; seat: Seat },
): Promise<SessionAfter> {
  const { db, rooms } = context;
  const stream = await rooms.streamOf(session.id);
  const inside = new Set(
    stream.flatMap(({ event }) => {
      const read = admitted.safeParse(event);
      return read.success ? [read.data.seat] : [];
    }),
  );
  const seats = (await seatsOf(db, session)).toSorted(leadersFirst);
  const members = seats.filter(({ role }) => role === 'member');
  const unsigned = await unsignedPapers(
    db,
    session.course,
    members.map(({ membership }) => membership),
  );
  return {
    here: seats.filter(({ seat }) => inside.has(seat)).map(({ name, role }) => ({ name, role })),
    absent: members.filter(({ seat }) => !inside.has(seat)).map(known),
    unsigned: members.filter(({ membership }) => unsigned(membership).length > 0).map(known),
    ...(!reader.standsIn && {
      course: session.course,
      ...(await nextOf(context, session, reader)),
    }),
  };
}

const known = ({ person, name }: Seat) => ({ person, name });

const leadersFirst = (a: Seat, b: Seat): number =>
  Number(leads(b.role)) - Number(leads(a.role)) || a.name.localeCompare(b.name);

async function nextOf(
  { db, clock }: PracticeContext,
  { id, course }: Session,
  { membership, role }: Seat,
): Promise<Pick<SessionAfter, 'next'>> {
  const since = clock.now();
  const coming = await sessionsFor(db, { course, membership, role, since }).execute();
  const next = coming.find((session) => session.id !== id);
  if (!next) return {};
  const { startsAt, timeZone, number, member } = next;
  return {
    next: {
      startsAt: isoInZone(startsAt, timeZone),
      timeZone,
      ...(member === null ? { number } : { member }),
    },
  };
}
