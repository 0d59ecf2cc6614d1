import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Programs that npm installed, Node 24 among them. */
export const binFolder = join(root, 'node_modules', '.bin');

/** The Node that runs everything but the set-up itself. */
export const node = join(binFolder, 'node');

/** Where Rapport keeps what outlives a checkout: the user's cache folder. */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME;
  // The specification of XDG_CACHE_HOME says to ignore a path that is not absolute.
  return join(base && isAbsolute(base) ? base : join(homedir(), '.cache'), 'rapport');
}

/** The environment for children: programs of node_modules come first, so that Node 24 is used. */
export function childEnvironment(extra = {}) {
  return { ...process.env, PATH: `${binFolder}:${process.env.PATH ?? ''}`, ...extra };
}
