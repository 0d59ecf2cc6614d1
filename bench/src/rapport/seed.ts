import { createStaffAccounts } from '@rapport/server/src/auth/staff-accounts.ts';
import { joinToken } from '@rapport/server/src/practice/access/join-token.ts';
import { addCourse } from '@rapport/server/src/practice/courses/course-store.ts';
import { invite } from '@rapport/server/src/practice/access/invitations.ts';
import { randomId } from '@rapport/server/src/platform/ids.ts';
import { createLogger } from '@rapport/server/src/platform/logger.ts';
import { loadSecret } from '@rapport/server/src/platform/secret.ts';
import { systemClock } from '@rapport/server/src/platform/clock.ts';
import type { Db } from '@rapport/server/src/storage/database.ts';
import { openDatabase } from '@rapport/server/src/storage/open-database.ts';
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
  const logger = createLogger('silent');
  const database = await openDatabase({ dataDir }, logger);
  try {
    const origins = [publicUrl];
    const security = { signInEnded: () => undefined };
    const isClosed = () => Promise.resolve(false);
    const standingOf = () => Promise.resolve('done' as const);
    const context = {
      isClosed,
      standingOf,
      database,
      secret,
      publicUrl,
      origins,
      security,
      clock: systemClock,
      logger,
    };
    const accounts = await createStaffAccounts(context);
    const account = await accounts.put(FACILITATOR);
    const facilitator = randomId();
    await database.kysely
      .insertInto('person')
      .values({ id: facilitator, name: FACILITATOR.name, account })
      .execute();
    const linkKey = secret.keyFor('join links');
    const groups: SeededGroup[] = [];
    for (let index = 0; index < count; index += 1) {
      groups.push(await seedGroup(database.kysely, linkKey, facilitator, people - 1));
    }
    return groups;
  } finally {
    await database.close();
  }
}

async function seedGroup(
  db: Db,
  linkKey: Buffer,
  facilitator: string,
  size: number,
): Promise<SeededGroup> {
  const people = Array.from({ length: size }, (_, index) => ({
    person: randomId(),
    role: 'member' as const,
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
