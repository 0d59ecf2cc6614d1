import type { ChangeColleague, Colleague } from '@rapport/shared/contract/staff.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import { putSetting } from '../core/settings.ts';
import { hasAdministrator, rolesIn, rolesText } from './roles.ts';
import type { StaffContext } from './staff-context.ts';

/** The setting that a change of the staff takes hold of. */
const CHANGED = 'staff-changed';

/** Everyone who works here, by name. */
export async function colleagues({ db }: Pick<StaffContext, 'db'>): Promise<Colleague[]> {
  const rows = await select(db).execute();
  return rows.map(colleague).toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * Changes what a colleague is, or whether they can sign in: who can not is out at once, everywhere.
 * A request that is sent once more is answered as the first time.
 * @throws AppError `not-found`; `stale` where they were changed meanwhile; `last-administrator`
 */
export async function changeColleague(
  { db, clock, accounts, security }: StaffContext,
  account: string,
  { person, revision, roles, active }: ChangeColleague & { person: string },
): Promise<Kept> {
  const next = { roles: rolesText(roles), revision: revision + 1 };
  const before = await db.transaction().execute(async (tx) => {
    // One change after the other: two who end each other's access would both see the other one stay.
    await putSetting(tx, CHANGED, clock.now());
    const row = await select(tx).where('person.id', '=', person).executeTakeFirst();
    if (!row) throw new AppError('not-found', 'person');
    const isAgain =
      row.revision === next.revision &&
      row.roles === next.roles &&
      (row.deactivated_at === null) === active;
    if (isAgain) return row;
    if (row.revision !== revision) throw new AppError('stale', 'person');
    const deactivated_at = active ? null : (row.deactivated_at ?? clock.now());
    const { numUpdatedRows } = await tx
      .updateTable('staff_member')
      .set({ ...next, deactivated_at })
      .where('person', '=', person)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('stale', 'person');
    if (!(await hasAdministrator(tx))) throw new AppError('last-administrator');
    return row;
  });
  if (before.revision === revision) {
    const reason =
      (before.deactivated_at === null) === active ? 'roles' : active ? 'let-in' : 'out';
    security.staffChanged({ account, subject: person, reason });
  }
  if (!active) await accounts.endSignIns(before.account);
  return { revision: next.revision };
}

const select = (db: Db) =>
  db
    .selectFrom('staff_member')
    .innerJoin('person', 'person.id', 'staff_member.person')
    .innerJoin('auth_user', 'auth_user.id', 'person.account')
    .select((eb) => [
      eb
        .or([
          eb.exists(
            eb
              .selectFrom('authenticator')
              .select('account')
              .whereRef('authenticator.account', '=', 'person.account'),
          ),
          eb.exists(
            eb
              .selectFrom('passkey')
              .select('account')
              .whereRef('passkey.account', '=', 'person.account'),
          ),
        ])
        .as('has_second_factor'),
      'person.id',
      'person.name',
      'auth_user.id as account',
      'auth_user.email',
      'staff_member.roles',
      'staff_member.deactivated_at',
      'staff_member.revision',
    ]);

const colleague = (row: {
  id: string;
  name: string;
  email: string;
  roles: string;
  deactivated_at: number | null;
  has_second_factor: unknown;
  revision: number;
}): Colleague => ({
  id: row.id,
  name: row.name,
  email: row.email,
  roles: rolesIn(row.roles),
  active: row.deactivated_at === null,
  // SQLite answers with a number.
  secondFactor: Boolean(row.has_second_factor),
  revision: row.revision,
});
