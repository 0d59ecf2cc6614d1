import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import { rolesIn } from '../staff/roles.ts';
import type {} from '../staff/tables.ts';

/** A therapist in whose place an assistant schedules. */
export interface Therapist {
  readonly person: string;
  readonly account: string;
}

/** A therapist who works here and can sign in. @throws AppError `not-found` (`person`) */
export async function therapistOf(db: Db, person: string): Promise<Therapist> {
  const [therapist] = await therapistsAmong(db, [person]);
  if (!therapist) throw new AppError('not-found', 'person');
  return therapist;
}

/** Who of these is a therapist who works here and can sign in. */
export async function therapistsAmong(db: Db, people: readonly string[]): Promise<Therapist[]> {
  const rows = await db
    .selectFrom('staff_member')
    .innerJoin('person', 'person.id', 'staff_member.person')
    .where('person.id', 'in', people)
    .where('staff_member.deactivated_at', 'is', null)
    .select(['person.id as person', 'person.account', 'staff_member.roles'])
    .execute();
  return rows.flatMap(({ person, account, roles }) =>
    account !== null && rolesIn(roles).includes('therapist') ? [{ person, account }] : [],
  );
}
