import { createStaffAccounts } from '@rapport/server/src/auth/staff-accounts.ts';
import { joinToken } from '@rapport/server/src/practice/access/join-token.ts';
import { addCourse } from '@rapport/server/src/practice/courses/course-store.ts';
import { invite } from '@rapport/server/src/practice/access/invitations.ts';
import { randomId } from '@rapport/server/src/platform/ids.ts';
import { createLogger } from '@rapport/server/src/platform/logger.ts';
import { loadSecret, type Secret } from '@rapport/server/src/platform/secret.ts';
import { systemClock } from '@rapport/server/src/platform/clock.ts';
import type { Database, Db } from '@rapport/server/src/storage/database.ts';
import { openDatabase } from '@rapport/server/src/storage/open-database.ts';
import type { MembershipRole, Pact } from '@rapport/shared/contract/practice.ts';
import type { Invitation } from './group.ts';

/** One room's session, which its facilitator opens, and the members' links. */
export interface SeededGroup {
  readonly session: string;
  readonly members: readonly Invitation[];
}

/** Whom every seeded group has as its facilitator. */
export const FACILITATOR = {
  name: 'Facilitator',
  email: 'facilitator@bench.example',
  password: 'for measuring only',
} as const;

/**
 * Fills an empty data folder with invented courses that have a session now, each with the
 * facilitator and members.
 */
export async function seedGroups(
  dataDir: string,
  { groups: count, people, publicUrl }: { groups: number; people: number; publicUrl: string },
): Promise<SeededGroup[]> {
  const secret = loadSecret(dataDir);
  const database = await openDatabase({ dataDir }, createLogger('silent'));
  try {
    const facilitator = await seedFacilitator(database, secret, publicUrl);
    const linkKey = secret.keyFor('join links');
    const groups: SeededGroup[] = [];
    for (let index = 0; index < count; index += 1) {
      const members = Array.from({ length: people - 1 }, () => 'member' as const);
      groups.push(await seedGroup(database.kysely, linkKey, facilitator, members));
    }
    return groups;
  } finally {
    await database.close();
  }
}

/** Adds {@link FACILITATOR}, who can sign in. Gives the identifier of the person. */
export async function seedFacilitator(
  database: Database,
  secret: Secret,
  publicUrl: string,
): Promise<string> {
  const accounts = await createStaffAccounts({
    isClosed: () => Promise.resolve(false),
    standingOf: () => Promise.resolve('done' as const),
    database,
    secret,
    publicUrl,
    origins: [publicUrl],
    security: { signInEnded: () => undefined },
    clock: systemClock,
    logger: createLogger('silent'),
  });
  const account = await accounts.put(FACILITATOR);
  const facilitator = randomId();
  await database.kysely
    .insertInto('person')
    .values({ id: facilitator, name: FACILITATOR.name, account })
    .execute();
  return facilitator;
}

/** Adds a course with a session now, of the facilitator and one person in each of these roles. */
export async function seedGroup(
  db: Db,
  linkKey: Buffer,
  facilitator: string,
  roles: readonly MembershipRole[],
  pact?: Pact,
): Promise<SeededGroup> {
  const people = roles.map((role, index) => ({
    person: randomId(),
    role,
    name: `Person ${index + 1}`,
  }));
  await db
    .insertInto('person')
    .values(people.map(({ person, name }) => ({ id: person, name, account: null })))
    .execute();
  const now = systemClock.now();
  const course = await addCourse(db, {
    title: 'Invented group',
    approach: 'ipt',
    format: 'group',
    sessions: 16,
    timeZone: 'UTC',
    minutes: 90,
    known: { number: 6, at: now },
    ...(pact && { pact }),
    people: [{ person: facilitator, role: 'facilitator', name: FACILITATOR.name }, ...people],
  });
  const { id: session } = await db
    .selectFrom('session')
    .where('course', '=', course)
    .where('number', '=', 6)
    .select('id')
    .executeTakeFirstOrThrow();
  const memberships = await db
    .selectFrom('membership')
    .where('course', '=', course)
    .select(['id', 'person'])
    .execute();
  const members: Invitation[] = [];
  for (const { person } of people) {
    const membership = memberships.find((one) => one.person === person);
    const invitation = await invite({ db, clock: systemClock }, membership?.id ?? '');
    members.push({ token: joinToken(linkKey, invitation) });
  }
  return { session, members };
}
