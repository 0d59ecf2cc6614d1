import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureClient } from '../lib/client-build.mjs';
import { node, root } from '../lib/paths.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { attempt } from '../lib/run.mjs';
import {
  browserPackages,
  calendarPackages,
  nodePackages,
  packetPackages,
  relayPackages,
  secondBrowserPackages,
  watchPackages,
} from '../lib/test-packages.mjs';
import { audit } from './audit.mjs';
import { readPlaywrightReport, readVitestReport } from './reports.mjs';
import { rules } from './rules.mjs';
import { sourceFolders, workspaces } from './workspaces.mjs';

const minute = 60_000;
const keep = 5000;

/**
 * The steps of `npm test`, in their order. `run` is given `{ worker, scratch, args, update }` and
 * answers `{ ok, reason, output }`, with `counts` where it ran tests. Those that only read the code
 * yield to the others: they run while tests wait. One `onDemand` runs only when it is named. Side
 * by side they are as much as their `load`. Journeys name their `projects`.
 */
export const steps = [
  { name: 'build', run: build },
  {
    name: 'unit',
    load: 2,
    needs: {
      worker: true,
      packages: [
        'postgresql',
        ...relayPackages,
        ...packetPackages,
        ...calendarPackages,
        ...nodePackages,
        ...watchPackages,
      ],
    },
    run: unit,
  },
  tool('lint', 'eslint', () => ['.', '--max-warnings=0']),
  { ...journeys('e2e-media', 'media', secondBrowserPackages), load: 2, alone: true },
  { name: 'types', run: types },
  tool('format', 'prettier', () => ['--check', '--cache', '.']),
  tool('architecture', 'depcruise', () => ['--output-type', 'err', ...sourceFolders()]),
  tool('folders', 'depcruise', () => [
    '--config',
    '.dependency-cruiser-folders.cjs',
    '--output-type',
    'err',
    ...sourceFolders(),
  ]),
  { name: 'rules', run: rules },
  tool('dead-code', 'knip', () => []),
  { name: 'audit', run: audit },
  journeys('e2e', 'screens'),
  journeys('e2e-sound', 'sound'),
  // The pictures of the documentation: taken anew with RAPPORT_PICTURES=1.
  { ...journeys('pictures', 'pictures'), onDemand: true },
];

function tool(name, command, args) {
  return {
    name,
    run: ({ args: more }) =>
      attempt(command, [...args(), ...more], {
        cwd: root,
        keep,
        timeoutMs: 15 * minute,
        yields: true,
      }),
  };
}

/** Shows the test or file that was finished last; both runners mark them alike. */
function showTest(update) {
  return (line) => {
    const finished = /^\s*[✓✔✘×❯-]\s+(.*)/u.exec(stripVTControlCharacters(line))?.[1];
    if (finished) update(finished.slice(0, 60));
  };
}

/** Every workspace by its own tsconfig; turbo remembers those that have not changed. */
async function types({ args }) {
  const result = await attempt(
    'turbo',
    ['run', 'types', '--output-logs=errors-only', '--concurrency=2', ...args],
    {
      cwd: root,
      keep,
      timeoutMs: 15 * minute,
      yields: true,
      env: { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' },
    },
  );
  // Turbo passes over a workspace that has no such script, and that would look like success.
  const total = Number(/Tasks:.*?(\d+) total/.exec(result.output)?.[1] ?? 0);
  if (!result.ok || args.length > 0 || total === workspaces.length) return result;
  const reason = `checked ${total} of ${workspaces.length} workspaces: a "types" script is missing`;
  return { ...result, ok: false, reason };
}

async function unit({ worker, scratch, args, update }) {
  const report = join(scratch, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const result = await withPostgres((postgres) =>
    attempt('vitest', ['run', ...reporters, ...args], {
      cwd: root,
      keep,
      timeoutMs: 20 * minute,
      env: {
        MEDIASOUP_WORKER_BIN: worker,
        RAPPORT_TEST_POSTGRES: postgres,
        ...(!process.stdout.isTTY && { NO_COLOR: '1' }),
      },
      onLine: showTest(update),
    }),
  );
  return { ...result, counts: readVitestReport(report) };
}

/** Runs with the URL of a PostgreSQL server: the one that is named, or one of our own. */
async function withPostgres(run) {
  const given = process.env.RAPPORT_TEST_POSTGRES;
  const postgres = given ? { url: given, stop: () => {} } : await startPostgres();
  try {
    return await run(postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function build() {
  await ensureClient();
  const check = join('client', 'check-size.mjs');
  if (!existsSync(join(root, check))) return { ok: true, reason: '', output: '' };
  return attempt(node, [check], { cwd: root, keep, timeoutMs: 5 * minute });
}

/** The journeys in real browsers of one Playwright project. */
function journeys(name, project, packages = []) {
  return {
    name,
    projects: [project],
    after: 'build',
    load: Infinity,
    needs: {
      worker: true,
      packages: ['postgresql', ...browserPackages, ...nodePackages, ...packages],
    },
    run: (context) => playJourneys([project], context),
  };
}

/**
 * The same steps, with the journeys as one, in the first one's place: one Playwright shares the
 * processors and the ports among them. Those that play `alone` do so still: what sends pictures
 * leaves them out where it finds no time for them.
 */
export function joinJourneys(chosen) {
  const joined = chosen.filter((step) => step.projects && !step.alone);
  if (joined.length < 2) return chosen;
  const [first] = joined;
  const projects = joined.flatMap((step) => step.projects);
  const one = {
    ...first,
    name: joined.map(({ name }) => name).join(', '),
    run: (context) => playJourneys(projects, context),
  };
  return chosen.flatMap((step) => (step === first ? [one] : joined.includes(step) ? [] : [step]));
}

async function playJourneys(projects, { worker, scratch, args, update }) {
  const report = join(scratch, `${projects.join('-')}.json`);
  const which = projects.map((project) => `--project=${project}`);
  const options = ['test', '--reporter=list,json', ...which, '--pass-with-no-tests', ...args];
  const result = await withPostgres((postgres) =>
    attempt('playwright', options, {
      cwd: join(root, 'e2e'),
      keep,
      timeoutMs: 40 * minute,
      env: {
        MEDIASOUP_WORKER_BIN: worker,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        RAPPORT_TEST_POSTGRES: postgres,
      },
      onLine: showTest(update),
    }),
  );
  return { ...result, counts: readPlaywrightReport(report) };
}
