import { leads } from '@rapport/shared/rules/leads.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { AppError } from '../../platform/errors.ts';
import type { ExpressionBuilder } from 'kysely';
import type { Db } from '../../storage/database.ts';
import type { Schema } from '../../storage/schema.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { knownClients } from '../people/known-clients.ts';
import { goesOn } from '../people/takes-part.ts';
import type {} from './tables.ts';
import type {} from '../scheduling/tables.ts';

/*
 * Who may see, plan and change courses. It is decided here and nowhere else.
 */

/** A facilitator of a course. */
export interface CourseLead {
  readonly account: string;
  readonly course: string;
}

/**
 * @throws AppError `not-allowed` for anyone but its present facilitators: whether there is such a
 * course at all, nobody else is told.
 */
export async function leadOf(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
  course: string,
): Promise<CourseLead> {
  const [led] = await coursesLedBy(db, account, clock.now())
    .where('membership.course', '=', course)
    .execute();
  if (!led) throw new AppError('not-allowed');
  return { account, course };
}

/**
 * The courses that the holder of a staff account facilitates now, or will: whoever takes one over
 * prepares for it. Standing in for an evening makes nobody a facilitator of the course.
 */
export const coursesLedBy = (db: Db, account: string, now: number) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .where('person.account', '=', account)
    .where('membership.role', 'in', ['facilitator', 'co-facilitator'])
    .where(goesOn('membership.left_at', now))
    .select('membership.course');

/**
 * Of the sessions of these courses, those that are the reader's: what lies before a course is taken
 * over, or after it is handed over, is another's.
 */
export const isOwn = (account: string, now: number) => (eb: ExpressionBuilder<Schema, 'session'>) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('membership')
        .innerJoin('person', 'person.id', 'membership.person')
        .whereRef('membership.course', '=', 'session.course')
        .where('person.account', '=', account)
        .where((mine) =>
          mine.or([
            mine.and([
              mine('membership.joined_at', '>', now),
              mine('membership.joined_at', '>', mine.ref('session.starts_at')),
            ]),
            mine('membership.left_at', '<=', mine.ref('session.starts_at')),
          ]),
        )
        .select('membership.id'),
    ),
  );

/**
 * Of these the ones that still have a session after that moment, or had one since. However many
 * courses somebody has led in their years here, few of them go on.
 */
export const coursesLedSince = (db: Db, account: string, now: number, since: number) =>
  coursesLedBy(db, account, now).where((eb) =>
    eb.exists(
      eb
        .selectFrom('session')
        .whereRef('session.course', '=', 'membership.course')
        .where('session.starts_at', '>', since)
        .where('session.cancelled_at', 'is', null)
        .select('session.id'),
    ),
  );

/**
 * Nobody asks when somebody has time, or puts them into a course, of whom they may not know: to
 * whoever was told of a client once and is no more, they are as if there were none.
 * @throws AppError `not-found`, with that detail
 */
export async function mustKnow(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
  people: readonly string[],
  detail: 'people' | 'person',
): Promise<void> {
  if (people.length === 0) return;
  const known = knownClients(db, account, clock.now()).select('known_client.person');
  const found = await db
    .selectFrom('person')
    .leftJoin('client', 'client.person', 'person.id')
    .where('person.id', 'in', people)
    .where((eb) => eb.or([eb('client.person', 'is', null), eb('client.person', 'in', known)]))
    .select('person.id')
    .execute();
  if (found.length < new Set(people).size) throw new AppError('not-found', detail);
}

/** Staff plan courses that they facilitate. @throws AppError `not-allowed` for a course of others' */
export async function mayPlan(
  db: Db,
  account: string,
  people: readonly { person: string; role: MembershipRole }[],
): Promise<void> {
  const self = await db
    .selectFrom('person')
    .where('account', '=', account)
    .select('id')
    .executeTakeFirst();
  const own = people.find(({ person }) => person === self?.id);
  if (!own || !leads(own.role)) throw new AppError('not-allowed', 'people');
}
