import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StartupError } from '../platform/startup-error.ts';
import type { DatabaseKind } from './database.ts';
import { practice } from './migrations/001-practice.ts';
import { events } from './migrations/002-events.ts';
import { staffAccounts } from './migrations/003-staff-accounts.ts';
import { cards } from './migrations/004-cards.ts';
import { pact } from './migrations/005-pact.ts';
import { care } from './migrations/006-care.ts';
import { numbers } from './migrations/007-numbers.ts';
import { words } from './migrations/010-words.ts';
import { atRest } from './migrations/011-at-rest.ts';
import { courses } from './migrations/012-courses.ts';
import { staff } from './migrations/014-staff.ts';
import { passwordLinks } from './migrations/015-password-links.ts';
import { sessionKinds } from './migrations/016-session-kinds.ts';
import { clientRecords } from './migrations/017-client-records.ts';
import { outbox } from './migrations/018-outbox.ts';
import { secondFactor } from './migrations/019-second-factor.ts';
import { papers } from './migrations/020-papers.ts';
import { manyYears } from './migrations/021-many-years.ts';
import { arrivals } from './migrations/022-arrivals.ts';
import { staffAddresses } from './migrations/023-staff-addresses.ts';
import { passkeys } from './migrations/023-passkeys.ts';
import { standIns } from './migrations/024-stand-ins.ts';
import { pauses } from './migrations/025-pauses.ts';
import { mergedClients } from './migrations/026-merged-clients.ts';
import { devices } from './migrations/027-devices.ts';
import { individualMeetings } from './migrations/028-individual-meetings.ts';
import { knownClients } from './migrations/029-known-clients.ts';
import { preparedAgendas } from './migrations/030-prepared-agendas.ts';
import { practiceAgendas } from './migrations/031-practice-agendas.ts';
import { newAgain } from './migrations/032-new-again.ts';
import { latecomers } from './migrations/033-latecomers.ts';

const migrations = (kind: DatabaseKind): Record<string, Migration> => ({
  '001-practice': { up: practice },
  '002-events': { up: events },
  '003-staff-accounts': { up: (db) => staffAccounts(db, kind) },
  '004-cards': { up: cards },
  '005-pact': { up: pact },
  '006-care': { up: (db) => care(db, kind) },
  '007-numbers': { up: numbers },
  '010-words': { up: words },
  '011-at-rest': { up: (db) => atRest(db, kind) },
  '012-courses': { up: courses },
  '014-staff': { up: staff },
  '015-password-links': { up: passwordLinks },
  '016-session-kinds': { up: sessionKinds },
  '017-client-records': { up: (db) => clientRecords(db, kind) },
  '018-outbox': { up: outbox },
  '019-second-factor': { up: secondFactor },
  '020-papers': { up: (db) => papers(db, kind) },
  '021-many-years': { up: manyYears },
  '022-arrivals': { up: arrivals },
  '023-passkeys': { up: passkeys },
  '023-staff-addresses': { up: staffAddresses },
  '024-stand-ins': { up: standIns },
  '025-pauses': { up: pauses },
  '026-merged-clients': { up: mergedClients },
  '027-devices': { up: devices },
  '028-individual-meetings': { up: individualMeetings },
  '029-known-clients': { up: (db) => knownClients(db, kind) },
  '030-prepared-agendas': { up: preparedAgendas },
  '031-practice-agendas': { up: practiceAgendas },
  '032-new-again': { up: newAgain },
  '033-latecomers': { up: latecomers },
});

/** The names of the migrations that a database has had, in order; none for an empty one. */
async function executed(db: Kysely<unknown>, kind: DatabaseKind): Promise<string[]> {
  const { rows } = await sql<{ there: number }>`${JOURNAL[kind]}`.execute(db);
  if (rows.length === 0) return [];
  const journal = db as Kysely<{ kysely_migration: { name: string } }>;
  const names = await journal
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return names.map((row) => row.name);
}

/** Has a row where Kysely has noted migrations. To list all tables takes many times as long. */
const JOURNAL = {
  sqlite: sql`select 1 as there from sqlite_master where name = 'kysely_migration'`,
  postgres: sql`select 1 as there where to_regclass('kysely_migration') is not null`,
};

/**
 * Brings the database to this version's tables.
 * @throws StartupError `database-newer` when a newer version has already changed them; nothing is
 * touched then.
 * @param last the migration to stop at, for a test of those that come after it
 */
export async function migrate(
  db: Kysely<unknown>,
  kind: DatabaseKind,
  last?: string,
): Promise<{ applied: string[] }> {
  const known = migrations(kind);
  const had = await executed(db, kind);
  const unknown = had.filter((name) => !(name in known));
  if (unknown.length > 0) {
    throw new StartupError(
      'database-newer',
      `The database was written by a newer version of Rapport (${unknown.join(', ')}).`,
      'Start the newer version again (git pull), or point DATA_DIR or DATABASE_URL to a backup ' +
        'made with this version. Nothing was changed.',
    );
  }
  if (had.length === Object.keys(known).length) return { applied: [] };
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(known) } });
  const { error, results } = await (last === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(last));
  if (error !== undefined) throw asError(error);
  return { applied: (results ?? []).map((result) => result.migrationName) };
}

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error('a migration failed', { cause: thrown });
