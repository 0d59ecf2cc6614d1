import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SetupError } from './errors.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';

const execute = promisify(execFile);
// RUNLEVEL=1 keeps a package from starting the server it brings, where there is no systemd.
const aptEnvironment = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
const aptOptions = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
const aptLimit = { timeoutMs: 30 * 60_000 };

/**
 * Sees to it that Debian packages are installed: does it when we are root, otherwise says which
 * are missing. `purpose` completes "needed …".
 */
export async function installPackages(packages, purpose) {
  const missing = await missingPackages(packages);
  if (missing.length === 0) return;

  const command = `apt-get install ${missing.join(' ')}`;
  if (process.getuid() !== 0) {
    throw new SetupError(`Debian packages are missing, needed ${purpose}`, {
      todo: [`sudo ${command}`],
    });
  }
  await step(`Installing Debian packages ${purpose}`, async (update) => {
    update('reading the lists of packages');
    await run('apt-get', ['update', ...aptOptions], {
      what: 'apt-get update',
      env: aptEnvironment,
      ...aptLimit,
    });
    update(missing.join(' '));
    const args = ['install', '-y', ...aptOptions, '--no-install-recommends', ...missing];
    await run('apt-get', args, {
      what: 'apt-get install',
      env: aptEnvironment,
      todo: [command],
      ...aptLimit,
    });
  });
}

/** Those of the packages that dpkg does not have as installed. */
async function missingPackages(packages) {
  let listing;
  try {
    const args = ['-W', '-f', '${Package} ${db:Status-Status}\n', ...packages];
    listing = (await execute('dpkg-query', args)).stdout;
  } catch (error) {
    if (error.code === 'ENOENT') {
      throw new SetupError('this set-up knows Debian 12 and its relatives only: dpkg is missing', {
        todo: [`install what corresponds to: ${packages.join(' ')}`],
      });
    }
    // dpkg-query fails when a package is unknown to it, and still lists the others.
    listing = error.stdout;
  }
  const installed = new Set(
    listing
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, status]) => status === 'installed')
      .map(([name]) => name),
  );
  return packages.filter((name) => !installed.has(name));
}
