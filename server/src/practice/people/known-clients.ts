import { sql } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { goesOn } from './takes-part.ts';
import type {} from './tables.ts';

/*
 * Who may know of a client. It is decided here and nowhere else.
 */

/**
 * The people whom the holder of a staff account has added, or who are or were in a course that
 * they facilitate now. Their colleagues in these courses are among them: join with `client`.
 */
export const knownPeople = (db: Db, account: string, now: number) =>
  db
    .selectFrom('person')
    .where('added_by', '=', account)
    .select('id as person')
    .union(
      db
        .selectFrom('person as reader')
        .innerJoin('membership as own', 'own.person', 'reader.id')
        .innerJoin('membership as theirs', 'theirs.course', 'own.course')
        .where('reader.account', '=', account)
        .where('own.role', 'in', ['facilitator', 'co-facilitator'])
        .where(goesOn('own.left_at', now))
        .select('theirs.person as person'),
    );

/** As {@link knownPeople}, of the client at hand alone: it costs no more for who knows many. */
const sharing = (db: Db, account: string, now: number) =>
  db
    .selectFrom('membership as theirs')
    .innerJoin('membership as own', 'own.course', 'theirs.course')
    .innerJoin('person as reader', 'reader.id', 'own.person')
    .whereRef('theirs.person', '=', sql.ref('client.person'))
    .where('reader.account', '=', account)
    .where('own.role', 'in', ['facilitator', 'co-facilitator'])
    .where(goesOn('own.left_at', now))
    .select('theirs.id');

/** A client's record as it stands, for whoever may know of them. @throws AppError `not-found` */
export async function knownClient(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
  person: string,
) {
  const row = await db
    .selectFrom('client')
    .innerJoin('person', 'person.id', 'client.person')
    .leftJoin('person as changer', 'changer.id', 'client.updated_by')
    .where('client.person', '=', person)
    .where((eb) =>
      eb.or([eb('person.added_by', '=', account), eb.exists(sharing(db, account, clock.now()))]),
    )
    .selectAll('client')
    .select(['person.name', 'changer.name as changedBy'])
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'person');
  return row;
}
