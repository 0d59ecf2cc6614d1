import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from '../lib/debian.mjs';
import { SetupError } from '../lib/errors.mjs';
import { withLock } from '../lib/lock.mjs';
import { isProgram, main } from '../lib/main.mjs';
import { cacheFolder, node } from '../lib/paths.mjs';
import { say, step } from '../lib/progress.mjs';
import { attempt } from '../lib/run.mjs';
import { buildWorker } from './build.mjs';
import {
  cachedWorkerIsGood,
  cachedWorkerPath,
  installWorker,
  workFolder,
  workerLoads,
} from './cache.mjs';
import { downloadPrebuilt, pinnedHash, prebuiltAddress } from './prebuilt.mjs';
import { buildPackages } from './recipe/recipe.mjs';

const smokeTest = fileURLToPath(new URL('smoke/smoke.mjs', import.meta.url));

/**
 * The path of a mediasoup worker that works: the one of MEDIASOUP_WORKER_BIN, one made earlier,
 * the official prebuilt one where its hash is pinned, or one built from source. `log` is given a line for what it does.
 */
export async function ensureWorker({ log = say } = {}) {
  const given = process.env.MEDIASOUP_WORKER_BIN;
  if (given) return checkGiven(given);

  const cached = cachedWorkerPath();
  if (await cachedWorkerIsGood()) return cached;

  // A reader that waited for the lock finds the worker made meanwhile.
  const lock = join(cacheFolder(), 'worker.lock');
  return withLock(lock, 'it is making the media worker', async () =>
    (await cachedWorkerIsGood()) ? cached : makeWorker(log),
  );
}

async function checkGiven(path) {
  if (await workerLoads(path)) return realpathSync(path);
  throw new SetupError(`MEDIASOUP_WORKER_BIN is not a mediasoup worker that runs here: ${path}`, {
    todo: ['correct the variable, or unset it to have a worker downloaded or built'],
  });
}

async function makeWorker(log) {
  const work = workFolder();
  const tried = [];
  try {
    const prebuilt = await tryPrebuilt(work.path, tried);
    if (prebuilt) return prebuilt;
    await installPackages(buildPackages, 'to build the media worker');
    log('The media worker is built from source, once. That takes 5 to 15 minutes.');
    return await buildAndCheck(work.path);
  } catch (error) {
    if (error instanceof SetupError) error.tried.unshift(...tried);
    throw error;
  } finally {
    work.remove();
  }
}

/** The official worker, or undefined, with the reason added to `tried`. */
async function tryPrebuilt(folder, tried) {
  if (!pinnedHash()) return undefined;
  return step('Looking for the official media worker', async (update) => {
    try {
      const binary = await downloadPrebuilt(folder);
      await checkWorker(binary);
      return await installWorker(binary);
    } catch (error) {
      const reason = error.cause?.code ?? error.cause?.message ?? error.message;
      update(`not to be had here, ${reason}`);
      tried.push(`the prebuilt worker at ${prebuiltAddress()}: ${reason}`);
      return undefined;
    }
  });
}

async function buildAndCheck(folder) {
  const binary = await step('Building the media worker', (update) => buildWorker(folder, update));
  await step('Trying the media worker', () => checkWorker(binary));
  return installWorker(binary);
}

async function checkWorker(binary) {
  const result = await attempt(node, [smokeTest, binary], { timeoutMs: 60_000 });
  if (result.ok) return;
  throw new SetupError('the media worker does not work here', { output: result.output });
}

if (isProgram(import.meta.url)) {
  await main(async () => {
    process.stdout.write(`${await ensureWorker()}\n`);
  });
}
