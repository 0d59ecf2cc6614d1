import { systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Logger } from '../platform/logger.ts';
import { secretPlace } from '../platform/secret.ts';
import { openSecurityLog } from '../practice/audit/security-log.ts';
import { colleagues } from '../practice/staff/colleagues.ts';
import { makePasswordLink } from '../practice/staff/password-links.ts';
import { rolesIn, rolesText } from '../practice/staff/roles.ts';
import { holderOf } from '../practice/staff/password-links.ts';
import { removeFactor } from '../practice/second-factor/remove-factor.ts';
import type { SecurityLog } from '../platform/security-events.ts';
import type { Db } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { checkSecret } from '../storage/secret-check.ts';
import { verify, type Verified } from './verify.ts';

/** Why a command was not carried out, and what to do. */
export class AdminError extends Error {
  readonly whatToDo: string;

  constructor(message: string, whatToDo: string) {
    super(message);
    this.name = 'AdminError';
    this.whatToDo = whatToDo;
  }
}

/** A command of whoever runs the machine. */
export interface Order {
  readonly command: string;
  readonly words: readonly string[];
  readonly config: Config;
  readonly logger: Logger;
  /** What there is, for who asks for something else. */
  readonly help: string;
}

/**
 * Does from the terminal what nobody else can; gives what is to be printed. It works on the
 * database beside a server that runs.
 * @throws AdminError, StartupError
 */
export async function admin({ command, words, config, logger, help }: Order): Promise<string> {
  const known = secretPlace(config).read();
  if (!known) {
    throw new AdminError(
      'There is no secret here.',
      'Start Rapport once; then there is something to look after.',
    );
  }
  const database = await openDatabase(config, logger, (db) => checkSecret(db, known));
  const security = openSecurityLog({
    db: database.kysely,
    clock: systemClock,
    logger,
    key: known.keyFor('security log'),
  });
  const context = {
    db: database.kysely,
    clock: systemClock,
    publicUrl: config.publicUrl,
    security,
  };
  try {
    switch (command) {
      case 'list':
        return await listed(context.db);
      case 'password-link': {
        const person = await personOf(context.db, words[0]);
        return `\n  Hand this link to them alone. It works once, for a day:\n    ${await makePasswordLink(context, person)}\n\n`;
      }
      case 'administrator':
        await makeAdministrator(context.db, await personOf(context.db, words[0]));
        return `\n  ${words[0] ?? ''} is an administrator, and can sign in.\n\n`;
      case 'reset-second-factor':
        await resetSecondFactor(context, await personOf(context.db, words[0]));
        return `\n  ${words[0] ?? ''} is signed out, and sets up a new second step at the next sign-in.\n  Pages that are open notice within a minute.\n\n`;
      case 'sign-out-everyone':
        await context.db.deleteFrom('auth_session').execute();
        return '\n  Everyone is signed out. Pages that are open notice within a minute.\n\n';
      case 'verify':
        return verifiedText(await verify(database, known));
      default:
        throw new AdminError(`There is no command “${command}”.`, help);
    }
  } finally {
    await security.close();
    await database.close();
  }
}

/** @throws AdminError where something is not whole */
function verifiedText({ sessions, events, papers, signatures, faults }: Verified): string {
  const read = `${sessions} sessions with ${events} events, ${papers} versions of papers, ${signatures} signatures`;
  if (faults.length === 0) return `\n  Read: ${read}. All of it is whole.\n\n`;
  throw new AdminError(
    `Not everything is whole. Read: ${read}.\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    'Keep a copy of the database as it is, and restore the last backup in which this is whole.',
  );
}

async function listed(db: Db): Promise<string> {
  const all = await colleagues({ db });
  if (all.length === 0)
    return '\n  Nobody works here yet. Start Rapport for the link that sets up the practice.\n\n';
  const width = Math.max(...all.map(({ email }) => email.length));
  const lines = all.map(
    ({ name, email, roles, active }) =>
      `  ${email.padEnd(width)}  ${name}: ${roles.join(', ')}${active ? '' : ' (cannot sign in)'}`,
  );
  return `\n${lines.join('\n')}\n\n`;
}

/** @throws AdminError for an address that nobody of the practice signs in with */
async function personOf(db: Db, address = ''): Promise<string> {
  const found = (await colleagues({ db })).find(({ email }) => email === address.toLowerCase());
  if (!found) {
    throw new AdminError(
      `Nobody of the practice signs in with “${address}”.`,
      'npm run admin -- list says who does.',
    );
  }
  return found.id;
}

/** @throws AdminError for who cannot sign in */
async function resetSecondFactor(
  { db, security }: { db: Db; security: Pick<SecurityLog, 'secondFactorChanged'> },
  person: string,
): Promise<void> {
  const holder = await holderOf(db, person);
  if (!holder) {
    throw new AdminError(
      'Their access has ended.',
      'npm run admin -- administrator ADDRESS gives it back.',
    );
  }
  await removeFactor(db, holder.account);
  security.secondFactorChanged({ account: undefined, subject: person, reason: 'removed' });
}

/** An administrator besides what they are, who can sign in. */
async function makeAdministrator(db: Db, person: string): Promise<void> {
  const { roles } = await db
    .selectFrom('staff_member')
    .where('person', '=', person)
    .select('roles')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('staff_member')
    .set((eb) => ({
      roles: rolesText(['administrator', ...rolesIn(roles)]),
      deactivated_at: null,
      revision: eb('revision', '+', 1),
    }))
    .where('person', '=', person)
    .execute();
}
