import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launch, scratchPath, stop } from './children.mjs';
import { SetupError } from './errors.mjs';
import { run } from './run.mjs';

const debianFolder = '/usr/lib/postgresql';
const startLimitMs = 60_000;

/** Tests cut no power: waiting for the disk would keep them without proving anything. */
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts a PostgreSQL of our own for tests in a temporary folder, reachable on this machine only
 * and with a password of its own. `stop` ends it and deletes all of it; if we are killed it ends by
 * itself.
 */
export async function startPostgres() {
  const bin = programFolder();
  const folder = mkdtempSync(join(tmpdir(), 'rapport-postgres-'));
  const remove = scratchPath(folder);
  const owner = ownerOf(folder);
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);

  const data = join(folder, 'data');
  const init = ['-D', data, '-U', 'rapport', '-A', 'scram-sha-256', '--pwfile', passwordFile];
  const locale = ['-E', 'UTF8', '--locale=C.UTF-8'];
  await run(...asOwner(owner, join(bin, 'initdb'), [...init, ...locale, '--no-sync']), {
    what: 'initdb',
    cwd: folder,
  });

  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    ...NOT_DURABLE,
  ];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = launch(...asOwner(owner, join(bin, 'postgres'), args), { cwd: folder });
  await ready(server);
  return {
    url: `postgres://rapport:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
      await stop(server, { signal: 'SIGINT', graceMs: 10_000 });
      remove();
    },
  };
}

/** Where Debian keeps the newest version's server programs: they are not on the path. */
function programFolder() {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const newest = versions
    .filter((version) => existsSync(join(debianFolder, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a))[0];
  if (newest) return join(debianFolder, newest, 'bin');
  throw new SetupError(`no PostgreSQL server in ${debianFolder}`, {
    todo: ['apt-get install postgresql, or name a database in RAPPORT_TEST_POSTGRES'],
  });
}

/** PostgreSQL refuses to run as root, so that root lends it to the user Debian made for it. */
function ownerOf(folder) {
  if (process.getuid() !== 0) return undefined;
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const owner = { uid: id('-u'), gid: id('-g') };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

function asOwner(owner, command, args) {
  const user = owner ? ['--reuid', owner.uid, '--regid', owner.gid, '--clear-groups'] : [];
  return ['setpriv', [...user.map(String), '--pdeathsig', 'INT', command, ...args]];
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function ready(server) {
  const output = [];
  return new Promise((resolve, reject) => {
    const fail = (message) => reject(new SetupError(message, { output: output.join('\n') }));
    const timer = setTimeout(() => fail('PostgreSQL did not become ready'), startLimitMs);
    server.once('exit', () => fail('PostgreSQL ended while it started'));
    server.stdout.resume();
    createInterface({ input: server.stderr }).on('line', (line) => {
      output.push(line);
      if (output.length > 40) output.shift();
      if (!line.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}
