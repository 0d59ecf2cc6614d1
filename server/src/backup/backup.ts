import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../platform/config.ts';
import { secretText } from '../platform/secret.ts';
import { BackupError, type Rows } from './backup-error.ts';
import { dumpPostgres } from './postgres-dump.ts';
import { copySqlite } from './sqlite-copy.ts';

/** What a backup is to hold, and where. */
export interface BackupOrder {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl' | 'secret' | 'secretFile'>;
  /** The folder to make; it must not be there yet. */
  readonly folder: string;
  readonly withSecret: boolean;
  readonly now: Date;
}

/** What a backup holds; it lies beside it as `backup.json`. */
export interface BackupMade {
  readonly made: string;
  readonly engine: 'sqlite' | 'postgres';
  /** The database's file in the folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: Rows;
  readonly secret: boolean;
}

/**
 * Makes a backup while the server may be running, and checks it. One that fails leaves nothing.
 * @throws BackupError
 */
export async function makeBackup(order: BackupOrder): Promise<BackupMade> {
  const { config, folder, withSecret, now } = order;
  make(folder);
  try {
    const engine = config.databaseUrl === undefined ? 'sqlite' : 'postgres';
    const file = engine === 'sqlite' ? 'rapport.sqlite' : 'rapport.pgdump';
    const path = join(folder, file);
    const rows =
      config.databaseUrl === undefined
        ? copySqlite(join(config.dataDir, 'rapport.sqlite'), path)
        : await dumpPostgres(config.databaseUrl, path);
    if (withSecret) keep(join(folder, 'secret'), secretOf(config));
    const made: BackupMade = {
      made: now.toISOString(),
      engine,
      file,
      bytes: statSync(path).size,
      sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
      rows,
      secret: withSecret,
    };
    keep(join(folder, 'backup.json'), `${JSON.stringify(made, null, 2)}\n`);
    for (const written of [path, folder, dirname(folder)]) sync(written);
    return made;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function make(folder: string): void {
  try {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
    mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw new BackupError(
      taken ? `${folder} is there already.` : `The folder ${folder} can not be made.`,
      taken ? 'Nothing was overwritten. Choose another folder.' : 'Choose another folder: --to …',
      { cause },
    );
  }
}

function secretOf(config: BackupOrder['config']): string {
  const text = secretText(config);
  if (text !== undefined) return `${text}\n`;
  throw new BackupError(
    'There is no secret to put into the backup.',
    'Run the backup with the settings that Rapport runs with.',
  );
}

const keep = (path: string, text: string): void =>
  writeFileSync(path, text, { flag: 'wx', mode: 0o600, flush: true });

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
