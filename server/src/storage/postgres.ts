import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from '../platform/logger.ts';
import { StartupError } from '../platform/startup-error.ts';
import { logTo, type Opened, type OnQuery } from './database.ts';
import { errorCodeOf } from './storage-error.ts';
import type { Schema } from './schema.ts';

/** Enough that appends of many rooms share PostgreSQL's own commits, few for a small server. */
const CONNECTIONS = 16;

/** Opens PostgreSQL and sees that it answers. */
export async function openPostgres(
  url: string,
  logger: Logger,
  onQuery?: OnQuery,
): Promise<Opened> {
  // Times are 64-bit integers and far below 2^53; by default they would come as strings.
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'rapport',
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    keepAlive: true,
    types,
  });
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it
  // would end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'database connection lost'));
  // The pool listens for one that is in use no longer: whoever uses it is told by what they ask.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw explain(error);
  }
  const kysely = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: logTo(onQuery),
  });
  return { database: { kind: 'postgres', kysely, pool, close: () => kysely.destroy() }, explain };
}

function explain(error: unknown): StartupError {
  const code = errorCodeOf(error) ?? '';
  if (code === '28P01' || code === '28000' || code === '3D000' || code === '42501') {
    return new StartupError(
      'database-unreachable',
      `PostgreSQL refuses us (${code}).`,
      'Check the user, the password and the database name in DATABASE_URL, and that the user ' +
        'may create tables there.',
      { cause: error },
    );
  }
  if (code.startsWith('E') || code.startsWith('08') || code.startsWith('57P') || code === '') {
    return new StartupError(
      'database-unreachable',
      `PostgreSQL does not answer${code === '' ? '' : ` (${code})`}.`,
      'See that it is running, and that DATABASE_URL names its host and port.',
      { cause: error },
    );
  }
  return new StartupError(
    'database-failed',
    `The PostgreSQL database could not be prepared (${code}).`,
    'The cause stands in the log.',
    { cause: error },
  );
}
