import { randomBytes } from 'node:crypto';
import { createStaffAccounts } from '@rapport/server/src/auth/staff-accounts.ts';
import { systemClock } from '@rapport/server/src/platform/clock.ts';
import { createLogger } from '@rapport/server/src/platform/logger.ts';
import { sealWith } from '@rapport/server/src/platform/seal.ts';
import type { Secret } from '@rapport/server/src/platform/secret.ts';
import { feedLink } from '@rapport/server/src/practice/access/feed-links.ts';
import { joinToken } from '@rapport/server/src/practice/access/join-token.ts';
import { noteKnown } from '@rapport/server/src/practice/people/known-clients.ts';
import { putFactorRule } from '@rapport/server/src/practice/second-factor/factor-rule.ts';
import { putStaffMember } from '@rapport/server/src/practice/staff/staff-members.ts';
import type { Database } from '@rapport/server/src/storage/database.ts';
import { addRows, type Rows } from './bulk.ts';
import { courseRows, invitationId } from './course-rows.ts';
import {
  coursesAfter,
  inventedCourse,
  SIZE,
  therapistId,
  therapistName,
  type InventedCourse,
} from './invented-course.ts';

const DAY = 86_400_000;
/** So many courses are added at once. */
const AT_ONCE = 20;
const NOTED_AT_ONCE = 500;

/** What every therapist who signs in signs in with. */
export const PASSWORD = 'for measuring only';

/** Somebody who works in the practice and has a session within a day, and what of theirs is asked for. */
export interface Asking {
  readonly email: string;
  readonly person: string;
  readonly course: string;
  /** A session of it that was held. */
  readonly session: string;
  /** A client in it, what they are called, and the token of their link. */
  readonly client: string;
  readonly name: string;
  readonly token: string;
  /** Where their calendar is. */
  readonly feed: string;
}

/**
 * Fills an empty database with a practice that has been busy for so many years: 50 therapists, 200
 * courses a year. It is the same in every run, but for the day that it is now.
 */
export async function seedYears(
  { database, secret }: { database: Database; secret: Secret },
  { years, now, asking }: { years: number; now: number; asking: number },
): Promise<Asking[]> {
  const of = coursesAfter(years);
  const chosen = chosenOf(of, now).slice(0, asking);
  const accounts = await addStaff({ database, secret }, chosen);
  const making = { now, accounts, sealFor: sealing(secret) };
  for (let from = 0; from < of; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, of - from) }, (_, index) =>
      // The oldest first: who comes back is there already.
      courseRows(inventedCourse(of - 1 - from - index, of, now), making),
    );
    await addRows(database, together(some));
  }
  await noteEveryone(database);
  // As in a database that has never held anything else: there is nothing to be sealed.
  await addRows(database, { setting: [{ key: 'sealed', value: 'true' }] });
  // Passwords alone: whether a second factor was shown is looked up all the same.
  await putFactorRule(database.kysely, false);
  if (database.kind === 'postgres') await database.pool.query('analyze');
  const all: Asking[] = [];
  for (const course of chosen) all.push(await askingIn(course, { database, secret }));
  return all;
}

/** Who knows whom is noted by the program: the rows were put into the tables directly. */
async function noteEveryone({ kysely }: Database): Promise<void> {
  const clients = await kysely.selectFrom('client').select('person').execute();
  for (let at = 0; at < clients.length; at += NOTED_AT_ONCE) {
    await noteKnown(
      kysely,
      clients.slice(at, at + NOTED_AT_ONCE).map(({ person }) => person),
    );
  }
}

/** A group for each of the therapists that have a session about now. */
function chosenOf(of: number, now: number): InventedCourse[] {
  const open = Array.from({ length: coursesAfter(1) }, (_, index) =>
    inventedCourse(index, of, now),
  ).filter((course) => hasSessionNear(course, now));
  return [...new Map(open.map((course) => [course.members[0]?.person, course])).values()];
}

const emailOf = (number: number): string => `therapist.${String(number)}@bench.example`;

/** A group that goes on, with a session yesterday, today or tomorrow. */
const hasSessionNear = ({ format, sessions }: InventedCourse, now: number): boolean =>
  format === 'group' &&
  sessions.some(({ held }) => held) &&
  sessions.some(({ at }) => Math.abs(at - now) < DAY);

async function askingIn(
  { id, members, sessions }: InventedCourse,
  { database, secret }: { database: Database; secret: Secret },
): Promise<Asking> {
  const person = members[0]?.person ?? '';
  const linkKey = secret.keyFor('join links');
  const context = { db: database.kysely, clock: systemClock, linkKey, publicUrl: '' };
  const client = members.find(({ role }) => role === 'member');
  return {
    email: emailOf(numberOf(person)),
    person,
    course: id,
    session: sessions.find(({ held }) => held)?.id ?? '',
    client: client?.person ?? '',
    name: client?.name ?? '',
    token: joinToken(linkKey, invitationId(client?.id ?? '')),
    feed: await feedLink(context, person),
  };
}

const THERAPISTS = Array.from({ length: SIZE.therapists }, (_, number) => number);

const numberOf = (person: string): number =>
  THERAPISTS.findIndex((number) => therapistId(number) === person);

/** Adds everyone who works here; those who are to ask can sign in. Gives their accounts. */
async function addStaff(
  { database, secret }: { database: Database; secret: Secret },
  chosen: readonly InventedCourse[],
): Promise<string[]> {
  const accounts = await createStaffAccounts({
    database,
    secret,
    publicUrl: 'http://localhost',
    origins: [],
    security: { signInEnded: () => undefined },
    isClosed: () => Promise.resolve(false),
    standingOf: () => Promise.resolve('done'),
    clock: systemClock,
    logger: createLogger('silent'),
  });
  const asks = new Set(chosen.map((course) => course.members[0]?.person));
  const made: string[] = [];
  for (const number of THERAPISTS) {
    const [id, name] = [therapistId(number), therapistName(number)];
    const account = asks.has(id)
      ? await accounts.put({ email: emailOf(number), name, password: PASSWORD })
      : `account of ${name}`;
    await database.kysely.insertInto('person').values({ id, name, account }).execute();
    await putStaffMember(database.kysely, { person: id, roles: ['administrator', 'therapist'] });
    made.push(account);
  }
  return made;
}

/** Each session has a key of its own, as the program makes them. */
function sealing(secret: Secret) {
  const master = sealWith(secret.keyFor('session keys'));
  return (session: string) => {
    const key = randomBytes(32);
    return {
      seal: sealWith(key),
      key: master.seal(key.toString('base64url'), `session_key ${session}`),
    };
  };
}

/** The rows of several courses, by table: what others refer to comes first. */
function together(all: readonly Rows[]): Rows {
  const tables = [...new Set(all.flatMap((rows) => Object.keys(rows)))];
  return Object.fromEntries(
    tables.map((table) => [table, all.flatMap((rows) => rows[table] ?? [])]),
  );
}
