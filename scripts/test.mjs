import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scratchPath } from './lib/children.mjs';
import { describeError } from './lib/errors.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/paths.mjs';
import { say, step as showStep } from './lib/progress.mjs';
import { setUp } from './setup.mjs';
import { chooseSteps } from './test/choose.mjs';
import { runSideBySide } from './test/side-by-side.mjs';
import { joinJourneys } from './test/steps.mjs';

/** How much runs at once: what waits for a timer or a disk leaves two cores to the others. */
const CAPACITY = 3;

/** Runs one step and says how it went; a step that breaks down is a step that failed. */
async function runStep(step, context) {
  let result;
  try {
    await showStep(step.name, async (update) => {
      result = await step.run({ ...context, update });
      update(summaryOf(result));
      if (!result.ok) throw new Error(result.reason);
    });
  } catch (error) {
    result ??= brokenDown(error);
    showFailure(step, result);
  }
  return { step, ...countOf(result) };
}

const brokenDown = (error) => ({ ok: false, reason: error.message, output: describeError(error) });

function showFailure({ name }, { reason, output }) {
  process.stdout.write(`\n──── ${name} ${reason}\n${output}\n────\n\n`);
}

function summaryOf({ counts }) {
  if (!counts) return '';
  return `${counts.passed} passed, ${counts.failed} failed${counts.note ? `, ${counts.note}` : ''}`;
}

/** What a step adds to the last line: its tests, or one failure if it failed without any. */
function countOf({ ok, counts }) {
  const { passed = 0, failed = 0, tests = [] } = counts ?? {};
  return { ok, passed, failed: !ok && failed === 0 ? 1 : failed, tests };
}

/** The tests that took longest: where the next minute is to be won. */
function saySlowest(tests) {
  const slowest = [...tests].sort((one, other) => other.ms - one.ms).slice(0, 10);
  if (slowest.length === 0) return;
  say('\nslowest tests');
  for (const { title, ms } of slowest) say(`${(ms / 1000).toFixed(1).padStart(7)} s  ${title}`);
}

/** The tests that failed, once more at the end: where output is cut it is the start that goes. */
function sayFailed(tests) {
  const failed = tests.filter(({ failure }) => failure !== undefined);
  if (failed.length === 0) return;
  say('\nfailed tests');
  for (const { title, failure } of failed) say(`  ${title}\n    ${failure}`);
}

async function test() {
  // Where Node keeps what it has compiled: for the tools, and the servers that journeys start.
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'compiled');
  const { chosen, args } = chooseSteps(process.argv.slice(2));
  const needs = chosen.map((step) => step.needs ?? {});
  const { worker } = await setUp({
    client: chosen.some((step) => step.after) && !chosen.some((step) => step.name === 'build'),
    media: needs.some((need) => need.worker),
    packages: [...new Set(needs.flatMap((need) => need.packages ?? []))],
    purpose: 'to run the tests',
  });
  const scratch = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  scratchPath(scratch);

  const context = { worker, scratch, args };
  const counts = await runSideBySide(joinJourneys(chosen), {
    capacity: CAPACITY,
    run: (step) => runStep(step, context),
    leaveOut: ({ name, after }) => say(`- ${name} left out: ${after} failed`),
  });
  const failedSteps = counts.flatMap(({ ok, step }) => (ok ? [] : [step.name]));
  const tests = counts.flatMap((count) => count.tests);
  saySlowest(tests);
  sayFailed(tests);
  if (failedSteps.length > 0) say(`\nfailed: ${failedSteps.join(', ')}`);
  const sum = (what) => counts.reduce((total, count) => total + count[what], 0);
  const failed = sum('failed');
  process.stdout.write(`${sum('passed')} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

// A set-up that fails is one failure, so that the last line is always of the same form.
await main(test, { lastWords: '0 passed, 1 failed\n' });
