import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'last-backup';

const WORDS = `When this file was changed last, a backup was made. "npm run backup" does it by itself;
whoever makes backups in another way can touch this file after each.
`;

/**
 * Notes in the data folder that a backup was made at this moment. `false` where that is not to be
 * had, as where the backup of a PostgreSQL is made on another machine.
 */
export function noteBackup(dataDir: string, made: Date): boolean {
  const file = join(dataDir, FILE);
  try {
    writeFileSync(file, WORDS, { mode: 0o600 });
    utimesSync(file, made, made);
    return true;
  } catch {
    return false;
  }
}

/** When the last backup was noted, ms since the epoch; `undefined` where none was. */
export const lastBackup = (dataDir: string): number | undefined =>
  statSync(join(dataDir, FILE), { throwIfNoEntry: false })?.mtimeMs;
