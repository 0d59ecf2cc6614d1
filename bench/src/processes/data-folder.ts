import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The top of the repository. */
export const TOP = resolve(import.meta.dirname, '../../..');

/** A folder for one server's data. */
export interface DataFolder {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * An empty folder where a practice's data would lie, on the disk of the checkout: in a folder that
 * is kept in memory, nothing would have to wait for the disk.
 */
export function dataFolder(): DataFolder {
  mkdirSync(join(TOP, 'data'), { recursive: true, mode: 0o700 });
  const path = mkdtempSync(join(TOP, 'data', 'bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
