import type { PeopleList } from '@rapport/shared/contract/people.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { profileOf } from '../care/practice-profile.ts';
import { keepOut, rolesIn } from '../staff/roles.ts';
import { knownClients } from '../people/known-clients.ts';

/**
 * Who works here, can sign in and may have a part in sessions, and the clients whom the reader may
 * know of, by name: those whose therapy has not ended, so that the list does not grow with the
 * years.
 */
export async function people(
  context: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
): Promise<PeopleList> {
  const { db, clock } = context;
  const staff = await db
    .selectFrom('person')
    .innerJoin('staff_member', 'staff_member.person', 'person.id')
    .where('person.account', 'is not', null)
    .where('staff_member.deactivated_at', 'is', null)
    .select(['person.id', 'person.name', 'person.account', 'staff_member.roles'])
    .execute();
  const clients = await knownClients(db, account, clock.now())
    .innerJoin('person', 'person.id', 'known_client.person')
    .where('known_client.shelf', 'in', ['waiting', 'active'])
    .select(['person.id', 'person.name'])
    .execute();
  const all = [
    ...staff
      .filter(({ roles }) => !keepOut(roles, 'observer'))
      .map(({ id, name, roles }) => ({
        id,
        name,
        staff: true,
        ...(rolesIn(roles).includes('therapist') && { therapist: true as const }),
        ...(keepOut(roles, 'facilitator') && { observes: true as const }),
      })),
    ...clients.map(({ id, name }) => ({ id, name, staff: false })),
  ];
  const { profile } = await profileOf(context);
  return {
    people: all.toSorted((a, b) => a.name.localeCompare(b.name)),
    me: staff.find((one) => one.account === account)?.id ?? '',
    timeZone: profile.timeZone,
  };
}
