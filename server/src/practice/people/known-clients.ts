import { sql } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { goesOn } from './takes-part.ts';
import type {} from './tables.ts';

/*
 * Who may know of a client: the holder of the account that added them, and whoever facilitates a
 * course now that they are or were in. It is decided here and nowhere else. Lists read what
 * `noteKnown` has written down of it; one client's record asks the rule itself.
 */

/** The shelf on which a client stands who was put away, whatever their state. */
export const ARCHIVED = 'archived';

/** Until when somebody knows a client whom nothing takes from them: later than any clock. */
const FOREVER = sql.lit(8_640_000_000_000_000);

/**
 * Writes down anew who may know of these clients, where they stand in lists, and until when. It
 * belongs in the transaction of whatever it follows from: a client's being added, merged or put
 * away, a change of their record, or of who is in a course with them. Of two transactions that
 * change the same client the second waits at the rows that the first takes out, and then sees what
 * the first has kept.
 */
export async function noteKnown(db: Db, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  await db.deleteFrom('known_client').where('person', 'in', people).execute();
  await db
    .insertInto('known_client')
    .columns(['account', 'person', 'until', 'shelf', 'sort', 'search'])
    .expression(whoKnows(db, people))
    .onConflict((conflict) =>
      conflict.columns(['person', 'account']).doUpdateSet((eb) => ({
        until: eb.ref('excluded.until'),
        shelf: eb.ref('excluded.shelf'),
        sort: eb.ref('excluded.sort'),
        search: eb.ref('excluded.search'),
      })),
    )
    .execute();
}

/** As {@link noteKnown}, for everyone who is or was in a course: after somebody came or left. */
export async function noteKnownIn(db: Db, course: string): Promise<void> {
  const people = await db
    .selectFrom('membership')
    .where('course', '=', course)
    .select('person')
    .execute();
  await noteKnown(
    db,
    people.map(({ person }) => person),
  );
}

/** The rule as it stands in the other tables, for these people: the rows of `known_client`. */
export const whoKnows = (db: Db, people: readonly string[]) =>
  db
    .selectFrom(
      db
        .selectFrom('person')
        .where('id', 'in', people)
        .where('added_by', 'is not', null)
        .select(['added_by as account', 'id as person', sql<number>`${FOREVER}`.as('until')])
        .unionAll(
          db
            .selectFrom('membership as theirs')
            .innerJoin('membership as own', 'own.course', 'theirs.course')
            .innerJoin('person as reader', 'reader.id', 'own.person')
            .where('theirs.person', 'in', people)
            .where('reader.account', 'is not', null)
            .where('own.role', 'in', ['facilitator', 'co-facilitator'])
            // Who only stood in was never in the course.
            .where((eb) => eb.or([eb('own.left_at', 'is', null), eb('own.left_at', '>', 0)]))
            .select(['reader.account as account', 'theirs.person as person'])
            .select(sql<number>`coalesce(own.left_at, ${FOREVER})`.as('until')),
        )
        .as('way'),
    )
    .innerJoin('client', 'client.person', 'way.person')
    .groupBy(['way.account', 'client.person'])
    .select(['way.account', 'client.person', (eb) => eb.fn.max('way.until').as('until')])
    .select([
      sql<string>`case when archived_at is null then state else ${sql.lit(ARCHIVED)} end`.as(
        'shelf',
      ),
      'client.sort',
      'client.search',
    ])
    .$narrowType<{ account: string }>();

/** The clients whom the holder of a staff account may know of, where they stand in lists. */
export const knownClients = (db: Db, account: string, now: number) =>
  db
    .selectFrom('known_client')
    .where('known_client.account', '=', account)
    .where('known_client.until', '>', now);

/** Whether the account's holder facilitates a course now that the client at hand is or was in. */
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
