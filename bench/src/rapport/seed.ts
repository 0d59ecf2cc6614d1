import { joinToken } from '@rapport/server/src/practice/join-token.ts';
import { addCourse } from '@rapport/server/src/practice/courses.ts';
import { invite } from '@rapport/server/src/practice/invitations.ts';
import { randomId } from '@rapport/server/src/platform/ids.ts';
import { createLogger } from '@rapport/server/src/platform/logger.ts';
import { loadSecret } from '@rapport/server/src/platform/secret.ts';
import { systemClock } from '@rapport/server/src/platform/clock.ts';
import type { Db } from '@rapport/server/src/storage/database.ts';
import { openDatabase } from '@rapport/server/src/storage/open-database.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';

/** How one comes into a room. */
export interface Invitation {
  readonly token: string;
  readonly role: MembershipRole;
}

/** The people of one room; the first is its facilitator. */
export type Group = readonly Invitation[];

/**
 * Fills an empty data folder with invented courses that have a session now, each with a
 * facilitator and members, and gives their join links' tokens.
 */
export async function seedGroups(
  dataDir: string,
  size: { groups: number; people: number },
): Promise<Group[]> {
  const linkKey = loadSecret(dataDir).keyFor('join links');
  const database = await openDatabase({ dataDir }, createLogger('silent'));
  try {
    const groups: Group[] = [];
    for (let index = 0; index < size.groups; index += 1) {
      groups.push(await seedGroup(database.kysely, linkKey, size.people));
    }
    return groups;
  } finally {
    await database.close();
  }
}

async function seedGroup(db: Db, linkKey: Buffer, size: number): Promise<Group> {
  const people = Array.from({ length: size }, (_, index) => ({
    person: randomId(),
    role: index === 0 ? ('facilitator' as const) : ('member' as const),
    name: `Person ${index + 1}`,
  }));
  await db
    .insertInto('person')
    .values(people.map(({ person, name }) => ({ id: person, name, account: null })))
    .execute();
  const course = await addCourse(db, {
    title: 'Invented group',
    approach: 'ipt',
    format: 'group',
    sessions: 16,
    timeZone: 'UTC',
    minutes: 90,
    known: { number: 6, at: systemClock.now() },
    people,
  });
  const memberships = await db
    .selectFrom('membership')
    .where('course', '=', course)
    .select(['id', 'person', 'role'])
    .execute();
  const group: Invitation[] = [];
  for (const { person, role } of people) {
    const membership = memberships.find((one) => one.person === person);
    const invitation = await invite({ db, clock: systemClock }, membership?.id ?? '');
    group.push({ role, token: joinToken(linkKey, invitation) });
  }
  return group;
}
