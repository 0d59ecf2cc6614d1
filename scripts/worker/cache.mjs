import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratchPath } from '../lib/children.mjs';
import { fileHash, hashOf } from '../lib/hash.mjs';
import { cacheFolder, root } from '../lib/paths.mjs';

export const recipeFolder = fileURLToPath(new URL('recipe', import.meta.url));
export const mediasoupFolder = join(root, 'node_modules', 'mediasoup');

/** mediasoup's own description: its version and where its releases are. */
export function mediasoupPackage() {
  return JSON.parse(readFileSync(join(mediasoupFolder, 'package.json'), 'utf8'));
}

/** Where this checkout's worker lies: another version, recipe or machine type is another place. */
export function cachedWorkerPath() {
  const skip = (name) => name.endsWith('.md');
  const recipe = hashOf([recipeFolder], { base: recipeFolder, skip });
  const key = `${mediasoupPackage().version}-${process.platform}-${process.arch}-${recipe}`;
  return join(cacheFolder(), 'worker', key, 'mediasoup-worker');
}

/** A folder for work in progress, on the cache's own disk so that a rename can finish it. */
export function workFolder() {
  mkdirSync(cacheFolder(), { recursive: true });
  const path = mkdtempSync(join(cacheFolder(), 'making-'));
  return { path, remove: scratchPath(path) };
}

/** Puts a finished worker in its place. A rename, so that nobody ever sees half a file. */
export async function installWorker(binary) {
  const place = cachedWorkerPath();
  mkdirSync(dirname(place), { recursive: true });
  const next = `${place}.${process.pid}`;
  copyFileSync(binary, next);
  chmodSync(next, 0o755);
  writeFileSync(`${place}.sha256`, `${await fileHash(next)}\n`);
  renameSync(next, place);
  return place;
}

/**
 * Whether the cached worker is there, unchanged since it was put there, and loads. One that was
 * cached before hashes were kept is taken as it is, once.
 */
export async function cachedWorkerIsGood() {
  const place = cachedWorkerPath();
  if (!existsSync(place)) return false;
  const note = `${place}.sha256`;
  const hash = await fileHash(place);
  if (!existsSync(note)) writeFileSync(note, `${hash}\n`);
  return readFileSync(note, 'utf8').trim() === hash && workerLoads(place);
}

/**
 * Whether the file is a worker that this machine can load. Without MEDIASOUP_VERSION in its
 * environment a worker ends at once with code 41; a file that lacks a library never gets there.
 */
export function workerLoads(binary) {
  return new Promise((resolve) => {
    execFile(binary, [], { env: {}, timeout: 10_000 }, (error) => resolve(error?.code === 41));
  });
}
