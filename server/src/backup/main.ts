import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config.ts';
import { noteBackup } from '../platform/last-backup.ts';
import { keepNewFilesPrivate } from '../platform/private-files.ts';
import { StartupError } from '../platform/startup-error.ts';
import { BackupError } from './backup-error.ts';
import { makeBackup } from './backup.ts';
import { toldOf } from './told.ts';

const TOP = resolve(import.meta.dirname, '../../..');
const HELP = `npm run backup -- [--to FOLDER] [--with-secret]

  --to FOLDER     where the backup's own folder is made; by default "backups" in this checkout
  --with-secret   puts the secret into the backup: then it alone is enough to read everything
`;

keepNewFilesPrivate();
try {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      'with-secret': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) process.stdout.write(HELP);
  else await backUp(values.to, values['with-secret']);
} catch (error) {
  const known = error instanceof BackupError || error instanceof StartupError;
  const wrongUse = error instanceof TypeError && 'code' in error;
  if (!known && !wrongUse) throw error;
  process.stderr.write(`\n${error.message}\n${known ? error.whatToDo : HELP}\n`);
  process.exitCode = 1;
}

async function backUp(to: string | undefined, withSecret: boolean): Promise<void> {
  const now = new Date();
  // Where npm was called, which is not where it runs us.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const parent = to === undefined ? join(TOP, 'backups') : resolve(from, to);
  const folder = join(parent, `rapport-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`);
  const config = readConfig(process.env);
  const made = await makeBackup({ config, folder, withSecret, now });
  process.stdout.write(toldOf(made, folder));
  if (!noteBackup(config.dataDir, now)) {
    process.stderr.write(
      `\nIt could not be noted in ${config.dataDir} that a backup was made: the page that shows how\n` +
        'the server does, and the alerts, do not know of it. The backup itself is whole.\n',
    );
  }
}
