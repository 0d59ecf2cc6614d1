import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scratchPath } from './lib/children.mjs';
import { describeError, SetupError } from './lib/errors.mjs';
import { main } from './lib/main.mjs';
import { say, step as showStep } from './lib/progress.mjs';
import { setUp } from './setup.mjs';
import { steps } from './test/steps.mjs';

/** `unit e2e -- --grep x` → the steps named, and what the runner is given as well. */
function readArguments(words) {
  const dashes = words.indexOf('--');
  const names = dashes < 0 ? words : words.slice(0, dashes);
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new SetupError(`no such test step: ${unknown.join(', ')}`, {
      todo: [`choose among: ${steps.map((step) => step.name).join(', ')}`],
    });
  }
  return {
    chosen:
      names.length === 0
        ? steps.filter(({ onDemand }) => !onDemand)
        : steps.filter((step) => names.includes(step.name)),
    args: dashes < 0 ? [] : words.slice(dashes + 1),
  };
}

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
    result ??= { ok: false, reason: error.message, output: describeError(error) };
    process.stdout.write(`\n──── ${step.name} ${result.reason}\n${result.output}\n────\n\n`);
  }
  return countOf(result);
}

function summaryOf({ counts }) {
  if (!counts) return '';
  return `${counts.passed} passed, ${counts.failed} failed${counts.note ? `, ${counts.note}` : ''}`;
}

/** What a step adds to the last line: its tests, or one failure if it failed without any. */
function countOf({ ok, counts }) {
  const { passed = 0, failed = 0 } = counts ?? {};
  return { ok, passed, failed: !ok && failed === 0 ? 1 : failed };
}

async function test() {
  const { chosen, args } = readArguments(process.argv.slice(2));
  const needs = chosen.map((step) => step.needs ?? {});
  const { worker } = await setUp({
    client: chosen.some((step) => step.after) && !chosen.some((step) => step.name === 'build'),
    media: needs.some((need) => need.worker),
    packages: [...new Set(needs.flatMap((need) => need.packages ?? []))],
    purpose: 'to run the tests',
  });
  const scratch = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  scratchPath(scratch);

  const failedSteps = [];
  let passed = 0;
  let failed = 0;
  for (const step of chosen) {
    if (failedSteps.includes(step.after)) {
      say(`- ${step.name} left out: ${step.after} failed`);
      continue;
    }
    const count = await runStep(step, { worker, scratch, args });
    if (!count.ok) failedSteps.push(step.name);
    passed += count.passed;
    failed += count.failed;
  }
  if (failedSteps.length > 0) say(`\nfailed: ${failedSteps.join(', ')}`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

// A set-up that fails is one failure, so that the last line is always of the same form.
await main(test, { lastWords: '0 passed, 1 failed\n' });
