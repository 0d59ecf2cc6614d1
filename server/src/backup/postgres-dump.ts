import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { touchPrivate } from '../platform/private-files.ts';
import { BackupError, type Rows } from './backup-error.ts';

/**
 * Dumps the database with PostgreSQL's own program, which sees it as it stands at one moment.
 * @returns the rows in the dump, which was read back to its end
 */
export async function dumpPostgres(url: string, to: string): Promise<Rows> {
  touchPrivate(to);
  const options = ['--format=custom', '--no-owner', '--no-privileges', `--file=${to}`];
  await run('pg_dump', options, { env: connection(url) });
  const rows: Record<string, number> = {};
  let table: string | undefined;
  await run('pg_restore', ['--data-only', '--file=-', to], {
    line: (text) => {
      const begins = /^COPY (?:"?public"?\.)?"?(\w+)"? .*FROM stdin;$/.exec(text)?.[1];
      if (table === undefined && begins !== undefined) rows[(table = begins)] = 0;
      else if (text === '\\.') table = undefined;
      else if (table !== undefined) rows[table] = (rows[table] ?? 0) + 1;
    },
  });
  if (rows['event'] === undefined) {
    throw new BackupError('The dump is not whole.', 'See whether DATABASE_URL is that of Rapport.');
  }
  return rows;
}

/** The connection in the environment: other users of the machine can see a program's arguments. */
function connection(text: string): NodeJS.ProcessEnv {
  const url = new URL(text);
  const given = (name: string, value: string | null) =>
    value ? { [name]: decodeURIComponent(value) } : {};
  return {
    ...given('PGHOST', url.hostname || url.searchParams.get('host')),
    ...given('PGPORT', url.port),
    ...given('PGUSER', url.username),
    ...given('PGPASSWORD', url.password),
    ...given('PGDATABASE', url.pathname.slice(1)),
    ...given('PGSSLMODE', url.searchParams.get('sslmode')),
  };
}

interface Running {
  readonly env?: NodeJS.ProcessEnv;
  readonly line?: (text: string) => void;
}

async function run(program: string, args: readonly string[], running: Running): Promise<void> {
  const child = spawn(program, args, {
    env: { ...process.env, ...running.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (text) => running.line?.(text));
  const read = once(lines, 'close');
  let code: number | null;
  try {
    code = await new Promise((ended, failed) => {
      child.once('error', failed);
      child.once('close', ended);
    });
  } catch (cause) {
    throw new BackupError(
      `${program} could not be started.`,
      'Install the client programs of PostgreSQL (on Debian: apt install postgresql-client), or ' +
        'run pg_dump where they are.',
      { cause },
    );
  }
  await read;
  if (code === 0) return;
  throw new BackupError(
    `${program} failed: ${complaint.trim().split('\n')[0] ?? ''}`,
    'See that DATABASE_URL is right, that there is room on the disk, and that pg_dump is at least ' +
      'of the version of the server.',
  );
}
