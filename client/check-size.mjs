// Weighs the JavaScript that a browser loads up to the join page, and up to the room, from the
// build's manifest: one JSON line each; fails over the limit. Run it after the build.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, 'dist');
const LIMITS_KB = { join: 120, room: 320 };

const manifest = JSON.parse(await readFile(join(DIST, '.vite/manifest.json'), 'utf8'));

/** The chunk's file and those that it imports at once, not those it may load later. */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`the build has no ${key}`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, seen);
  return seen;
}

async function kilobytes(files) {
  let bytes = 0;
  for (const file of files) {
    bytes += gzipSync(await readFile(join(DIST, file)), { level: 9 }).length;
  }
  return Math.round(bytes / 100) / 10;
}

const toJoin = new Set(['opening.js', ...filesOf('index.html')]);
const toRoom = new Set([
  ...toJoin,
  ...filesOf('src/features/room/RoomPage.tsx'),
  ...filesOf('src/messages/en/room.ts'),
]);

let over = false;
for (const [name, files] of [
  ['join', toJoin],
  ['room', toRoom],
]) {
  const value = await kilobytes(files);
  over ||= value > LIMITS_KB[name];
  const line = { name: `JavaScript to the ${name}, gzip`, value, unit: 'kB', of: LIMITS_KB[name] };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
process.exitCode = over ? 1 : 0;
