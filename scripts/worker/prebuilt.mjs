import { createWriteStream } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileHash } from '../lib/hash.mjs';
import { run } from '../lib/run.mjs';
import { mediasoupPackage } from './cache.mjs';

const answerMs = 8_000;
const downloadMs = 120_000;

/** The address that mediasoup's own install script downloads from, made the same way. */
export function prebuiltAddress() {
  const { version, repository } = mediasoupPackage();
  const base =
    process.env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL ||
    `${repository.url.replace(/^git\+/, '').replace(/\.git$/, '')}/releases/download`;
  const kernel = process.platform === 'linux' ? `-kernel${release().split('.')[0]}` : '';
  const name = `mediasoup-worker-${version}-${process.platform}-${process.arch}${kernel}.tgz`;
  return `${base}/${version}/${name}`;
}

/**
 * The SHA-256 that the downloaded worker must have, from the operator: mediasoup publishes none,
 * and what nobody vouches for is not run. Undefined where none is given.
 */
export const pinnedHash = () => process.env.MEDIASOUP_WORKER_SHA256?.trim().toLowerCase();

/**
 * Downloads the official prebuilt worker into a folder. Throws when its server does not answer, or
 * when it is not the one that was pinned.
 */
export async function downloadPrebuilt(folder) {
  const archive = join(folder, 'prebuilt.tgz');
  // Two limits: a machine without a way out must learn it soon, a slow line may take its time.
  const abort = new AbortController();
  const noAnswer = setTimeout(() => abort.abort(new Error('no answer')), answerMs);
  const tooSlow = setTimeout(() => abort.abort(new Error('download too slow')), downloadMs);
  try {
    const response = await fetch(prebuiltAddress(), { signal: abort.signal });
    clearTimeout(noAnswer);
    if (!response.ok) throw new Error(`its server answered ${response.status}`);
    await pipeline(Readable.fromWeb(response.body), createWriteStream(archive));
  } finally {
    clearTimeout(noAnswer);
    clearTimeout(tooSlow);
  }
  await run('tar', ['-xzf', archive, '-C', folder], { what: 'Unpacking the prebuilt worker' });
  const binary = join(folder, 'mediasoup-worker');
  const hash = await fileHash(binary);
  if (hash !== pinnedHash()) throw new Error(`its SHA-256 is ${hash}, not MEDIASOUP_WORKER_SHA256`);
  return binary;
}
