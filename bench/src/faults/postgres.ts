import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@rapport/server/src/testing/hosted.ts';
import { Program } from '../processes/program.ts';
import { takesConnections } from '../processes/takes-connections.ts';
import { until } from '../processes/until.ts';

const DEBIAN = '/usr/lib/postgresql';
const READY_WITHIN_MS = 60_000;

/** A PostgreSQL of one's own that may be killed: what it has committed is there when it is back. */
export class Postgres {
  readonly url: string;
  readonly #folder: string;
  readonly #port: number;
  readonly #program: Program;
  #answers = false;

  static async start(): Promise<Postgres> {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-faults-'));
    const password = randomBytes(16).toString('hex');
    const postgres = new Postgres(folder, password, await freePort());
    await postgres.boot();
    return postgres;
  }

  private constructor(folder: string, password: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.url = `postgres://rapport:${password}@127.0.0.1:${port}/postgres`;
    const owner = ownerOf(folder);
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (owner) chownSync(passwordFile, owner.uid, owner.gid);
    const data = join(folder, 'data');
    const made = ['-D', data, '-U', 'rapport', '-A', 'scram-sha-256', '--pwfile', passwordFile];
    const init = asOwner(owner, 'initdb', [...made, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
    execFileSync(init.program, init.args, { cwd: folder, stdio: 'ignore' });
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      // The machine itself goes on: what was handed to the system is as good as on the disk.
      'fsync=off',
    ];
    const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    this.#program = new Program(asOwner(owner, 'postgres', args), (line) => {
      if (line.includes('ready to accept connections')) this.#answers = true;
    });
  }

  async boot(): Promise<void> {
    const booted = await until(async () => {
      // After a kill it may find that what it shared in memory is not quite gone yet.
      if (!this.#program.runs) {
        this.#answers = false;
        this.#program.spawn();
      }
      return this.#answers && (await takesConnections(this.#port));
    }, READY_WITHIN_MS);
    if (!booted) throw new Error('PostgreSQL did not start');
  }

  kill(): Promise<void> {
    return this.#program.kill();
  }

  pause(): void {
    this.#program.pause();
  }

  goOn(): void {
    this.#program.goOn();
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 20 });
  }
}

type Owner = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root, so that root lends it to the user Debian made for it. */
function ownerOf(folder: string): Owner {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const owner = { uid: id('-u'), gid: id('-g') };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

function asOwner(owner: Owner, program: string, args: readonly string[]) {
  const user = owner
    ? ['--reuid', String(owner.uid), '--regid', String(owner.gid), '--clear-groups']
    : [];
  return {
    program: 'setpriv',
    args: [...user, '--pdeathsig', 'INT', join(programFolder(), program), ...args],
  };
}

function programFolder(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const [newest] = versions
    .filter((version) => existsSync(join(DEBIAN, version, 'bin', 'initdb')))
    .sort((one, other) => Number(other) - Number(one));
  if (newest === undefined) throw new Error('no PostgreSQL server: apt-get install postgresql');
  return join(DEBIAN, newest, 'bin');
}
