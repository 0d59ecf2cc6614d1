import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { randomId } from '../../platform/ids.ts';
import { putDemoCare, removeDemoCare } from './demo-care.ts';
import { courses, people } from './demo-cast.ts';
import { presentSession } from './demo-courses.ts';
import { demoPassword } from './demo-password.ts';
import { DEMO_KEY, demoState, type DemoContext, type DemoState } from './demo-state.ts';
import { invite, joinLink, validInvitations } from '../access/invitations.ts';
import { noteKnown } from '../people/known-clients.ts';
import { addClientRows } from '../people/client-rows.ts';
import { putStaffMember } from '../staff/staff-members.ts';
import { getSetting, putSetting } from '../core/settings.ts';

/** What is to be printed at the start, so that one can try everything at once. */
export interface DemoBanner {
  readonly staff: readonly { name: string; email: string; password: string }[];
  readonly links: readonly {
    course: string;
    number: number;
    name: string;
    role: MembershipRole;
    link: string;
  }[];
}

/**
 * Sees at each start that the demo practice is there where it is wanted, with a session of each
 * course to be held now, and gone where it is not. A session that is going on is left as it is.
 * @returns nothing where there is no demo
 */
export async function refreshDemo(context: DemoContext): Promise<DemoBanner | undefined> {
  const { db } = context;
  const known = await getSetting(db, DEMO_KEY, demoState);
  if (!(await isWanted(context))) {
    await putDemoAway(context);
    return undefined;
  }
  const state = known ?? (await addPeople(context));
  const staff = await openAccounts(context, state);
  await putDemoCare(context, state);
  for (const course of courses) {
    state.courses[course.key] = await presentSession(context, course, state);
    await putSetting(db, DEMO_KEY, state);
  }
  return { staff, links: await links(context, state) };
}

/** Closes the demo where there is one: its links and sign-ins no longer open anything. */
export async function putDemoAway(context: Omit<DemoContext, 'mode'>): Promise<void> {
  const known = await getSetting(context.db, DEMO_KEY, demoState);
  if (known) await close(context, known);
}

/** On its own, the demo is there until somebody who is not part of it has a staff account. */
async function isWanted({ db, mode }: DemoContext): Promise<boolean> {
  if (mode !== 'auto') return mode === 'on';
  const own = people.flatMap(({ email }) => email ?? []);
  const others = await db
    .selectFrom('auth_user')
    .select('id')
    .where('email', 'not in', own)
    .limit(1)
    .execute();
  return others.length === 0;
}

async function addPeople({ db, clock }: DemoContext): Promise<DemoState> {
  const rows = people.map((person) => ({ ...person, id: randomId() }));
  const state = { people: Object.fromEntries(rows.map(({ key, id }) => [key, id])), courses: {} };
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('person')
      .values(rows.map(({ id, name }) => ({ id, name, account: null })))
      .execute();
    const clients = rows.filter(({ email }) => email === undefined);
    await addClientRows(tx, clients, { at: clock.now() });
    await putSetting(tx, DEMO_KEY, state);
  });
  return state;
}

async function openAccounts(
  { db, secret, accounts }: DemoContext,
  state: DemoState,
): Promise<DemoBanner['staff']> {
  const staff: { name: string; email: string; password: string }[] = [];
  for (const { key, name, email } of people) {
    if (email === undefined) continue;
    const account = { email, name, password: demoPassword(secret, email) };
    const person = state.people[key] ?? '';
    await db
      .updateTable('person')
      .set({ account: await accounts.put(account) })
      .where('id', '=', person)
      .execute();
    await putStaffMember(db, { person, roles: ['therapist'] });
    staff.push(account);
  }
  await noteKnown(db, Object.values(state.people));
  return staff;
}

/** A join link for everyone but facilitators, who sign in; made anew where there is none. */
async function links(context: DemoContext, state: DemoState): Promise<DemoBanner['links']> {
  const all: DemoBanner['links'][number][] = [];
  for (const { key, title } of courses) {
    const present = state.courses[key];
    if (!present) continue;
    const valid = await validInvitations(context, present.course);
    const members = await context.db
      .selectFrom('membership')
      .where('course', '=', present.course)
      .where('role', 'in', ['member', 'observer'])
      .select(['id', 'role', 'seat_name as name'])
      .orderBy('role')
      .orderBy('seat_name')
      .execute();
    for (const { id, role, name } of members) {
      const link = joinLink(context, valid.get(id) ?? (await invite(context, id)));
      all.push({ course: title, number: present.number, name, role, link });
    }
  }
  return all;
}

async function close(context: Omit<DemoContext, 'mode'>, state: DemoState): Promise<void> {
  const { db, clock, accounts } = context;
  await removeDemoCare(context);
  const persons = Object.values(state.people);
  const staff = await db
    .selectFrom('person')
    .where('id', 'in', persons)
    .where('account', 'is not', null)
    .select(['id', 'account'])
    .execute();
  for (const { id, account } of staff) {
    if (account !== null) await accounts.remove(account);
    await db.updateTable('person').set({ account: null }).where('id', '=', id).execute();
  }
  await noteKnown(db, persons);
  await db.deleteFrom('staff_member').where('person', 'in', persons).execute();
  await db
    .updateTable('invitation')
    .set({ revoked_at: clock.now() })
    .where('revoked_at', 'is', null)
    .where('membership', 'in', (eb) =>
      eb.selectFrom('membership').select('id').where('person', 'in', persons),
    )
    .execute();
}
