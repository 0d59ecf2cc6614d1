import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { staffRole } from '@rapport/shared/contract/staff.ts';
import { may, STAFF_ROLES, type Right, type StaffRole } from '@rapport/shared/rules/rights.ts';
import { z } from 'zod';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type {} from './tables.ts';

const stored = z.array(staffRole);

/** Roles as they are stored: in the order of the contract, each once. */
export const rolesText = (roles: readonly StaffRole[]): string =>
  JSON.stringify(STAFF_ROLES.filter((role) => roles.includes(role)));

/** Roles from how they are stored. */
export const rolesIn = (text: string): StaffRole[] => stored.parse(JSON.parse(text));

/** Who works or worked in the practice, as `staff_member`, each with the account they have. */
const staff = (db: Db) =>
  db.selectFrom('staff_member').innerJoin('person', 'person.id', 'staff_member.person');

/** What the holder of an account is in the practice: nothing where they do not work here. */
export async function rolesOf(db: Db, account: string): Promise<StaffRole[]> {
  const row = await staff(db)
    .where('person.account', '=', account)
    .where('deactivated_at', 'is', null)
    .select('roles')
    .executeTakeFirst();
  return row ? rolesIn(row.roles) : [];
}

/** @throws AppError `not-allowed` where the holder of the account has not that right */
export async function requireRight(db: Db, account: string, right: Right): Promise<void> {
  if (!may(await rolesOf(db, account), right)) throw new AppError('not-allowed');
}

/**
 * Whether these roles, as they are stored, keep somebody out of this part in rooms and courses: who
 * is a supervisor alone can observe, and nothing else.
 */
export const keepOut = (roles: string | null, part: MembershipRole): boolean =>
  roles !== null && !may(rolesIn(roles), part === 'observer' ? 'sessions:come' : 'sessions:lead');

/** Whether the holder of an account works here, and can have no such part in sessions. */
export async function isKeptOut(db: Db, account: string, part: MembershipRole): Promise<boolean> {
  const row = await staff(db)
    .where('person.account', '=', account)
    .select('roles')
    .executeTakeFirst();
  return row !== undefined && keepOut(row.roles, part);
}

/** Whether there is an administrator who can sign in. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const all = await staff(db)
    .where('person.account', 'is not', null)
    .where('deactivated_at', 'is', null)
    .select('roles')
    .execute();
  return all.some(({ roles }) => rolesIn(roles).includes('administrator'));
}

/** Whether the holder of an account worked here and is to sign in no more. */
export async function isClosedAccount(db: Db, account: string): Promise<boolean> {
  const row = await staff(db)
    .where('person.account', '=', account)
    .where('deactivated_at', 'is not', null)
    .select('person.id')
    .executeTakeFirst();
  return row !== undefined;
}
