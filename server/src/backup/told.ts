import { join } from 'node:path';
import type { BackupMade } from './backup.ts';

/** What is printed of a backup: what it holds, what it does not, and how to put it back. */
export function toldOf({ engine, file, bytes, rows, secret }: BackupMade, folder: string): string {
  const of = (table: string): string => String(rows[table] ?? 0);
  const path = join(folder, file);
  return `
  Backup made and checked: ${path} (${String(Math.ceil(bytes / 1024))} kB)

  It holds ${of('person')} people, ${of('course')} courses, ${of('session')} sessions with ${of('event')} events,
  ${of('care_sheet')} care sheets, ${of('audit')} entries of the audit trail and ${of('security_log')} of the security log.
  What was said and the care sheets are sealed in it; names, dates and links are not.

  ${secret ? WITH_SECRET : WITHOUT_SECRET}

  To restore:
    1. Stop Rapport.
    ${engine === 'sqlite' ? SQLITE_STEPS(path) : POSTGRES_STEPS(path)}
    3. ${secret ? `Copy ${join(folder, 'secret')} to where the secret belongs.` : 'See that the secret of that time is in its place.'}
    4. Start Rapport.
`;
}

const WITH_SECRET = `It holds the secret as well: whoever has this folder can read everything. Encrypt it.`;
const WITHOUT_SECRET = `It does not hold the secret. Keep a copy of that in another place: without it nobody,
  you included, can read what is sealed. (--with-secret puts it in.)`;

const SQLITE_STEPS = (path: string): string =>
  `2. Move rapport.sqlite, rapport.sqlite-wal and rapport.sqlite-shm out of the data folder, and
       copy ${path} there.`;
const POSTGRES_STEPS = (path: string): string =>
  `2. Make an empty database, and fill it: pg_restore --no-owner --dbname=URL ${path}`;
