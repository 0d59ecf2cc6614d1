import { sql } from 'kysely';
import type { CalendarAsked } from '@rapport/shared/contract/calendar.ts';
import type { DeskCalendar } from '@rapport/shared/contract/desk.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { sessionShown, sessionsOn } from '../courses/calendar.ts';
import { standsInFor, takesPart } from '../people/takes-part.ts';
import type { Db } from '../../storage/database.ts';

/** All sessions of some days, each with who facilitates it, stand-ins among them. */
export async function deskCalendar(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  asked: CalendarAsked,
): Promise<DeskCalendar> {
  const sessions = await sessionsOn(db, asked)
    .orderBy('session.starts_at')
    .orderBy('session.id')
    .execute();
  const facilitators = await facilitatorsOn(db, asked);
  return {
    now: new Date(clock.now()).toISOString(),
    sessions: sessions.map((row) => {
      // Whose an individual session is stands with its course.
      const { member: _, ...shown } = sessionShown(row);
      return {
        ...shown,
        facilitators: facilitators
          .filter(({ session }) => session === row.id)
          .map(({ person, name }) => ({ person, name })),
      };
    }),
  };
}

const facilitatorsOn = (db: Db, asked: CalendarAsked) =>
  db
    .selectFrom('membership')
    .innerJoin('session', 'session.course', 'membership.course')
    .innerJoin('person', 'person.id', 'membership.person')
    .where('session.id', 'in', sessionsOn(db, asked).clearSelect().select('session.id'))
    .where((eb) =>
      eb.or([eb('membership.role', 'in', ['facilitator', 'co-facilitator']), standsInFor(eb)]),
    )
    .where(takesPart)
    .select(['session.id as session', 'person.id as person', 'person.name'])
    // Who stands in is in no other session: the course is another's.
    .orderBy(sql`coalesce(membership.left_at, 1) = 0`)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
