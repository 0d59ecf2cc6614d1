import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode } from './lib/check-node.mjs';
import { ensureClient } from './lib/client-build.mjs';
import { installPackages } from './lib/debian.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { SetupError } from './lib/errors.mjs';
import { hashOfText } from './lib/hash.mjs';
import { withLock } from './lib/lock.mjs';
import { isProgram, main } from './lib/main.mjs';
import { cacheFolder, root } from './lib/paths.mjs';
import { ensureWorker } from './worker/ensure.mjs';

/**
 * The set-up that every command shares. Does only what is missing, so that a second run takes
 * a moment: npm packages, the Debian `packages` that the command needs and,
 * unless they are declined, the `media` worker and the `client` build. Answers with the worker's path.
 */
export async function setUp({ media = true, client = true, packages = [], purpose = '' } = {}) {
  checkNode();
  checkFolders();
  // Two commands started at once in one checkout must not both rebuild its node_modules.
  const lock = join(cacheFolder(), `checkout-${hashOfText(root)}.lock`);
  return withLock(lock, 'it is preparing this checkout', async () => {
    await ensureDependencies();
    await installPackages(packages, purpose);
    const worker = media ? await ensureWorker() : undefined;
    if (client) await ensureClient();
    return { worker };
  });
}

function checkFolders() {
  try {
    mkdirSync(cacheFolder(), { recursive: true });
    accessSync(cacheFolder(), constants.W_OK);
  } catch (error) {
    throw new SetupError(`cannot write to the cache folder ${cacheFolder()}: ${error.code}`, {
      todo: ['give the user a home folder, or name another folder in XDG_CACHE_HOME'],
    });
  }
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new SetupError(`cannot write to ${root}, where npm packages and the client are put`, {
      todo: ['start as the user who owns the checkout'],
    });
  }
}

// By itself it prepares everything that `npm start` would, and prints the path of the worker.
if (isProgram(import.meta.url)) {
  await main(async () => {
    const { worker } = await setUp();
    process.stdout.write(`${worker}\n`);
  });
}
