import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/** The workspaces, in the order of their imports. */
export const workspaces = ['shared', 'server', 'client', 'e2e', 'bench'];

/** The folders of code of our own that are there. */
export function sourceFolders() {
  return [...workspaces.map((name) => join(name, 'src')), 'scripts'].filter((folder) =>
    existsSync(join(root, folder)),
  );
}
