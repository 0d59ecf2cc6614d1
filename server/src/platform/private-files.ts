import { chmodSync, closeSync, openSync, readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from './logger.ts';
import { StartupError } from './startup-error.ts';

/** What group and others may do. */
const OTHERS = 0o077;

/** Makes every file and folder that this process creates its owner's alone. */
export const keepNewFilesPrivate = (): void => void process.umask(OTHERS);

/** Makes an empty file that its owner alone may read, if there is none; whatever the umask is. */
export const touchPrivate = (file: string): void => closeSync(openSync(file, 'a', 0o600));

/** A file whose owner could change it or give it away, and that has to be ours. */
const HAS_TO_BE_OURS = /^(rapport\.sqlite(-wal|-shm|-journal)?|secret)$/;

/**
 * Sees that nobody else on this machine can read the data folder and what lies in it. What is open
 * to others is closed, and the log tells of it.
 * @throws StartupError `data-dir-exposed` where it belongs to somebody else or can not be closed
 */
export function closeDataFolder(dataDir: string, logger: Logger): void {
  const folder = look(dataDir);
  if (!folder?.isDirectory()) return;
  close(dataDir, folder, logger);
  for (const name of readdirSync(dataDir)) {
    const path = join(dataDir, name);
    const found = look(path);
    if (found && (isOurs(found) || HAS_TO_BE_OURS.test(name))) close(path, found, logger);
  }
}

/**
 * Sees that nobody else can read a secret outside of the data folder. One that belongs to root may
 * be what a service manager has put there for us; it has to be closed to others, too.
 * @throws StartupError `data-dir-exposed`
 */
export function closeSecretFile(file: string, logger: Logger): void {
  const found = look(file);
  if (!found) return;
  if (isOurs(found)) return close(file, found, logger);
  const open = found.mode & (found.uid === 0 ? 0o027 : OTHERS);
  if (open !== 0 || found.uid !== 0) throw exposed(file, found);
}

function close(path: string, { uid, mode }: Stats, logger: Logger): void {
  if (!isOurs({ uid })) throw exposed(path, { uid, mode });
  if ((mode & OTHERS) === 0) return;
  try {
    chmodSync(path, mode & 0o700);
  } catch (cause) {
    throw exposed(path, { uid, mode }, { cause });
  }
  // Some file systems take the change and forget it.
  if (((look(path)?.mode ?? 0) & OTHERS) !== 0) throw exposed(path, { uid, mode });
  logger.warn({ path, was: (mode & 0o777).toString(8) }, 'could be read by others; closed to them');
}

/** Systems without owners have nothing to compare. */
const isOurs = ({ uid }: Pick<Stats, 'uid'>): boolean =>
  process.getuid === undefined || process.getuid() === uid;

const exposed = (
  path: string,
  { uid, mode }: Pick<Stats, 'uid' | 'mode'>,
  options?: ErrorOptions,
): StartupError =>
  new StartupError(
    'data-dir-exposed',
    `${path} can be read by others on this machine (owner ${String(uid)}, mode ` +
      `${(mode & 0o777).toString(8)}).`,
    'Give it to the user that runs Rapport (chown -R), and take all rights from others ' +
      '(chmod -R go=). Where the disk knows no owners, let DATA_DIR name a folder on another.',
    options,
  );

function look(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
