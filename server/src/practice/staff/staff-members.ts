import type { StaffRole } from '@rapport/shared/rules/rights.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import { rolesText } from './roles.ts';

/** Adds a person who works here and signs in with that account; gives the person's identifier. */
export async function addStaffMember(
  db: Db,
  { name, account, roles }: { name: string; account: string; roles: readonly StaffRole[] },
): Promise<string> {
  const person = randomId();
  await db.insertInto('person').values({ id: person, name, account }).execute();
  await putStaffMember(db, { person, roles });
  return person;
}

/** Sees that a person who is known works here; who does already stays as they are. */
export async function putStaffMember(
  db: Db,
  { person, roles }: { person: string; roles: readonly StaffRole[] },
): Promise<void> {
  await db
    .insertInto('staff_member')
    .values({ person, roles: rolesText(roles), deactivated_at: null, revision: 1 })
    .onConflict((conflict) => conflict.column('person').doNothing())
    .execute();
}
