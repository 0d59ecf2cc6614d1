import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { scratchPath } from './children.mjs';
import { hashOf } from './hash.mjs';
import { binFolder, root } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';

const client = join(root, 'client');
const dist = join(client, 'dist');
const stampName = '.inputs';
const inputs = ['client', 'shared/src', 'package-lock.json', 'tsconfig.base.json'];
const notInputs = (name) => /^(node_modules|dist)$|\.test\.tsx?$/.test(name);

/** Builds the client when something that it is made from has changed since it was last built. */
export async function ensureClient() {
  const hash = hashOf(
    inputs.map((path) => join(root, path)),
    { base: root, skip: notInputs },
  );
  if (existsSync(join(dist, 'index.html')) && readStamp() === hash) return;
  await step('Building the client', () => build(hash));
}

/** Into a folder of its own and then swapped, so that dist is always a whole client. */
async function build(hash) {
  const scratch = join(root, 'node_modules', '.rapport', `client-${process.pid}`);
  mkdirSync(scratch, { recursive: true });
  const removeScratch = scratchPath(scratch);
  try {
    const next = join(scratch, 'dist');
    const args = ['build', '--outDir', relative(client, next), '--emptyOutDir'];
    await run(join(binFolder, 'vite'), args, {
      what: 'Building the client',
      cwd: client,
      env: { NODE_ENV: 'production' },
      todo: ['correct the errors above; the client built before is untouched'],
    });
    writeFileSync(join(next, stampName), hash);
    swap(next, join(scratch, 'old'));
  } finally {
    removeScratch();
  }
}

function swap(next, old) {
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(next, dist);
  } catch (error) {
    if (existsSync(old)) renameSync(old, dist);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

function readStamp() {
  try {
    return readFileSync(join(dist, stampName), 'utf8');
  } catch {
    return undefined;
  }
}
