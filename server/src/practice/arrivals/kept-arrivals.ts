import type { KeptArrivals } from '@rapport/shared/contract/arrival.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { knownClient } from '../people/known-clients.ts';
import { goesOn } from '../people/takes-part.ts';
import { answerIn } from './sealed-answer.ts';
import type {} from './tables.ts';

/** So many are shown, the newest ones. */
const MOST_SHOWN = 100;

/**
 * What was kept of a client's answers, of the courses that the reader facilitates; the newest first.
 * @throws AppError `not-found` also for a client whom the reader may not know of
 */
export async function keptArrivals(
  { db, clock, clientSeal }: PracticeContext,
  account: string,
  client: string,
): Promise<KeptArrivals> {
  const { person } = await knownClient({ db, clock }, account, client);
  const rows = await db
    .selectFrom('arrival_answer')
    .innerJoin('seat', 'seat.id', 'arrival_answer.seat')
    .innerJoin('membership as theirs', 'theirs.id', 'seat.membership')
    .innerJoin('session', 'session.id', 'arrival_answer.session')
    .innerJoin('course', 'course.id', 'theirs.course')
    .innerJoin('membership as own', 'own.course', 'theirs.course')
    .innerJoin('person as reader', 'reader.id', 'own.person')
    .where('theirs.person', '=', person)
    .where('arrival_answer.kept', '=', 1)
    .where('reader.account', '=', account)
    .where('own.role', 'in', ['facilitator', 'co-facilitator'])
    .where(goesOn('own.left_at', clock.now()))
    .selectAll('arrival_answer')
    .select(['course.title', 'session.number'])
    .orderBy('answered_at', 'desc')
    .orderBy('arrival_answer.seat')
    .limit(MOST_SHOWN)
    .execute();
  return {
    arrivals: rows.map(({ title, number, ...row }) => ({
      session: row.session,
      title,
      ...(number > 0 && { number }),
      ...answerIn(clientSeal, row),
    })),
  };
}
