import { statfs } from 'node:fs/promises';
import type { DiskFacts } from './facts.ts';

/** The disk that a folder is on, and what a program without rights of its own may still write. */
export async function diskOf(folder: string): Promise<DiskFacts> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, sizeBytes: blocks * bsize };
}
