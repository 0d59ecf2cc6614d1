import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../lib/errors.mjs';
import { run } from '../lib/run.mjs';
import { mediasoupFolder, recipeFolder } from './cache.mjs';
import { mesonArguments, patches, subprojects, target } from './recipe/recipe.mjs';

const compilerMemory = 0.8e9;

/** Builds the worker from the sources inside the npm package; recipe/README.md says how and why. */
export async function buildWorker(folder, update) {
  const source = join(folder, 'source');
  cpSync(join(mediasoupFolder, 'worker'), source, { recursive: true });
  for (const name of subprojects) placeSubproject(source, name);
  for (const patch of patches) applyPatch(source, patch);

  update('configuring');
  const out = join(folder, 'out');
  await run('meson', ['setup', out, source, ...mesonArguments], { what: 'Configuring the worker' });

  await run('ninja', ['-C', out, '-j', String(jobs()), target], {
    what: 'Compiling the worker',
    timeoutMs: 60 * 60_000,
    onLine: (line) => {
      const counted = /^\[(\d+)\/(\d+)\]/.exec(line);
      if (counted) update(`${counted[1]} of ${counted[2]} files`);
    },
  });
  const binary = join(out, target);
  await run('strip', [binary], { what: 'Stripping the worker' });
  return binary;
}

/** Meson downloads nothing for a subproject whose folder, named in its wrap file, is there. */
function placeSubproject(source, name) {
  const wrap = readFileSync(join(source, 'subprojects', `${name}.wrap`), 'utf8');
  const directory = /^directory *= *(\S+)$/m.exec(wrap)?.[1];
  if (!directory) throw changed(`subprojects/${name}.wrap`, 'it names no directory');
  const place = join(source, 'subprojects', directory);
  cpSync(join(recipeFolder, name), place, { recursive: true });
  copyFileSync(join(recipeFolder, 'stub.c'), join(place, 'stub.c'));
}

function applyPatch(source, { file, find, replace, why }) {
  const path = join(source, file);
  const text = readFileSync(path, 'utf8');
  const found = text.split(find).length - 1;
  if (found !== 1) throw changed(file, `"${find}" is there ${found} times, not once (${why})`);
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
}

function changed(file, what) {
  return new SetupError(`the recipe no longer fits mediasoup's worker/${file}: ${what}`, {
    todo: ['adapt scripts/worker/recipe to this version of mediasoup'],
  });
}

/** One compiler per core, but no more than fit into the memory that is free. */
function jobs() {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(freemem() / compilerMemory)));
}
