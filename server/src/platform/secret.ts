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

/**
 * The secret in the data folder, made at the first start. Two servers that start at once get the
 * same one.
 * @throws StartupError `secret-unusable`
 */
export function loadSecret(dataDir: string): Secret {
  const file = join(dataDir, 'secret');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return secretFrom(read(file) ?? make(file));
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(
      'secret-unusable',
      `The secret in ${file} can not be read or written.`,
      'Give the user that runs Rapport the right to read and write in that folder, or set ' +
        'RAPPORT_SECRET.',
      { cause: error },
    );
  }
}

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
