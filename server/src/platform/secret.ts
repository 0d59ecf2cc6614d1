import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartupError } from './startup-error.ts';

/** The installation's secret; each purpose has a key of its own made from it. */
export interface Secret {
  /** A key of 32 bytes that tells nothing about the secret or the keys of other purposes. */
  keyFor(purpose: string): Buffer;
}

/** The secret of 32 characters or more that an operator has set. */
export const secretFrom = (text: string): Secret => ({
  keyFor: (purpose) => Buffer.from(hkdfSync('sha256', text, 'rapport', purpose, 32)),
});

/** HMAC-SHA256 of the parts, which must be of fixed length where they could run together. */
export const hmac = (key: Buffer, ...parts: (Buffer | string)[]): Buffer => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

/** Where the secret is, or comes to be. */
export interface SecretPlace {
  /** The file that it is in; none where it was set as text. */
  readonly file?: string;
  /** The secret that is there, if one is. @throws StartupError `secret-unusable` */
  read(): Secret | undefined;
  /**
   * Makes one where there is none. Two servers that start at once get the same one.
   * @throws StartupError `secret-unusable`
   */
  make(): Secret;
}

/** How the secret was set, if it was. */
interface SecretSettings {
  readonly dataDir: string;
  readonly secret?: string | undefined;
  readonly secretFile?: string | undefined;
}

/** The place that was set, or the data folder. */
export function secretPlace({ dataDir, secret, secretFile }: SecretSettings): SecretPlace {
  if (secret !== undefined) {
    const given = secretFrom(secret);
    return { read: () => given, make: () => given };
  }
  const file = secretFile ?? join(dataDir, 'secret');
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw error instanceof StartupError ? error : unusable(file, error);
    }
  };
  return {
    file,
    read: () =>
      attempt(() => {
        const text = read(file);
        return text === undefined ? undefined : secretFrom(text);
      }),
    make: () =>
      attempt(() => {
        // A folder outside of ours is the operator's to make: a mistyped path is to be noticed.
        if (secretFile === undefined) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
        return secretFrom(read(file) ?? make(file));
      }),
  };
}

/** The secret as text, if there is one: for whoever is to keep a copy of it. */
export function secretText({ dataDir, secret, secretFile }: SecretSettings): string | undefined {
  return secret ?? read(secretFile ?? join(dataDir, 'secret'));
}

/** The secret of a data folder, made where there is none. @throws StartupError */
export const loadSecret = (dataDir: string): Secret => {
  const place = secretPlace({ dataDir });
  return place.read() ?? place.make();
};

const unusable = (file: string, cause: unknown): StartupError =>
  new StartupError(
    'secret-unusable',
    `The secret in ${file} can not be read or written.`,
    'Make its folder, and give the user that runs Rapport the right to read and write there; or ' +
      'let RAPPORT_SECRET_FILE name another file.',
    { cause },
  );

function read(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  if (text.length >= 32) return text;
  throw new StartupError(
    'secret-unusable',
    `The secret in ${file} is cut off.`,
    'Put the file back from a backup; or delete it: then all join links and sign-ins change.',
  );
}

/** Written aside and linked into place, so that the file is whole or not there. */
function make(file: string): string {
  const text = randomBytes(32).toString('base64url');
  const aside = `${file}.${String(process.pid)}.${randomBytes(4).toString('hex')}`;
  const descriptor = openSync(aside, 'wx', 0o600);
  try {
    writeSync(descriptor, `${text}\n`);
    fsyncSync(descriptor);
    linkSync(aside, file);
    return text;
  } catch (error) {
    const existing = read(file);
    if (existing === undefined) throw error;
    return existing;
  } finally {
    closeSync(descriptor);
    rmSync(aside, { force: true });
  }
}
