import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config.ts';
import { createLogger } from '../platform/logger.ts';
import { keepNewFilesPrivate } from '../platform/private-files.ts';
import { StartupError } from '../platform/startup-error.ts';
import { AdminError, admin } from './admin.ts';

const HELP = `npm run admin -- COMMAND

  list                     who works in the practice, as what
  password-link ADDRESS    a link by which they choose a new password; it works once, for a day
  administrator ADDRESS    makes them an administrator who can sign in
  reset-second-factor ADDRESS
                           for a lost device: they set up a new second step when they sign in
  sign-out-everyone        ends every sign-in
  verify                   reads what must never change, and says whether it is whole

It may be run while Rapport runs.
`;

keepNewFilesPrivate();
try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [command = 'help', ...words] = positionals;
  if (command === 'help') process.stdout.write(HELP);
  else {
    process.stdout.write(
      await admin({
        command,
        words,
        config: readConfig(process.env),
        logger: createLogger('silent'),
        help: HELP,
      }),
    );
  }
} catch (error) {
  const known = error instanceof AdminError || error instanceof StartupError;
  if (!known) throw error;
  process.stderr.write(`\n${error.message}\n${error.whatToDo}\n`);
  process.exitCode = 1;
}
