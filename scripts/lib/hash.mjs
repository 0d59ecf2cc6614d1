import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The files of a folder, sorted, without those that `skip` names. */
export function filesBelow(folder, skip = () => false) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => !skip(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, skip) : [path];
    });
}

/** One hash over the names and contents of files and folders; a missing one counts as empty. */
export function hashOf(paths, { base, skip } = {}) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) continue;
    for (const file of found.isDirectory() ? filesBelow(path, skip) : [path]) {
      const content = readFileSync(file);
      hash.update(`${relative(base ?? '/', file)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** A short hash of a text, for names of files. */
export function hashOfText(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The SHA-256 of one file's content, in hexadecimal, as `sha256sum` prints it. */
export async function fileHash(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
