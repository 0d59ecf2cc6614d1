import type { PeopleList } from '@rapport/shared/contract/people.ts';
import { AppError } from '../../platform/errors.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type {} from '../staff/tables.ts';
import type {} from '../people/tables.ts';

/** The people whom the holder of an account can put into a course. */
export interface People {
  /**
   * Who works here and can sign in, and the clients whom the reader has added or meets in a course
   * that they facilitate: no other client is known to them.
   */
  people(account: string): Promise<PeopleList>;
  /** Adds a client; sent again, nothing more happens. @throws AppError `stale` for another name */
  addClient(account: string, client: { person: string; name: string }): Promise<void>;
}

export const createPeople = (context: PracticeContext): People => ({
  people: (account) => people(context, account),
  addClient: (account, client) => addClient(context, account, client),
});

async function people({ db }: PracticeContext, account: string): Promise<PeopleList> {
  const staff = await db
    .selectFrom('person')
    .innerJoin('staff_member', 'staff_member.person', 'person.id')
    .where('person.account', 'is not', null)
    .where('staff_member.deactivated_at', 'is', null)
    .select(['person.id', 'person.name', 'person.account'])
    .execute();
  const clients = await db
    .selectFrom('person')
    .where('person.account', 'is', null)
    .where((eb) =>
      eb.or([
        eb('person.added_by', '=', account),
        eb.exists(
          eb
            .selectFrom('membership as theirs')
            .innerJoin('membership as own', 'own.course', 'theirs.course')
            .innerJoin('person as reader', 'reader.id', 'own.person')
            .whereRef('theirs.person', '=', 'person.id')
            .where('reader.account', '=', account)
            .where('own.role', 'in', ['facilitator', 'co-facilitator'])
            .select('theirs.id'),
        ),
      ]),
    )
    .select(['person.id', 'person.name'])
    .execute();
  const all = [
    ...staff.map(({ id, name }) => ({ id, name, staff: true })),
    ...clients.map(({ id, name }) => ({ id, name, staff: false })),
  ];
  return {
    people: all.toSorted((a, b) => a.name.localeCompare(b.name)),
    me: staff.find((one) => one.account === account)?.id ?? '',
  };
}

async function addClient(
  { db, security }: PracticeContext,
  account: string,
  { person, name }: { person: string; name: string },
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('person')
    .values({ id: person, name, account: null, added_by: account })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) {
    security.clientAdded({ account, subject: person });
    return;
  }
  const stands = await db
    .selectFrom('person')
    .where('id', '=', person)
    .where('name', '=', name)
    .where('added_by', '=', account)
    .select('id')
    .executeTakeFirst();
  if (!stands) throw new AppError('stale', 'person');
}
