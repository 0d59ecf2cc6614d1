import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** Counts from Vitest's JSON report, or undefined when it wrote none. */
export function readVitestReport(path) {
  const report = readJson(path);
  if (!report) return undefined;
  const tests = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0, status, failureMessages = [] }) => ({
      title: fullName,
      ms: duration,
      ...(status === 'failed' && { failure: firstLine(failureMessages[0]) }),
    })),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests, tests };
}

/** Counts from Playwright's JSON report. A test that needed a second try passed; it is named. */
export function readPlaywrightReport(path) {
  const report = readJson(path);
  if (!report) return undefined;
  const { expected, flaky, unexpected } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected,
    note: flaky ? `${flaky} flaky` : '',
    tests: report.suites.flatMap(testsIn),
  };
}

/** Every test of a suite and of those in it, with how long it took and why it failed, if it did. */
function testsIn({ specs = [], suites = [] }) {
  const own = specs.map(({ title, tests, ok }) => {
    const results = tests.flatMap((test) => test.results);
    const error = results.flatMap(({ errors = [] }) => errors)[0];
    return {
      title,
      ms: results.reduce((sum, { duration }) => sum + duration, 0),
      ...(!ok && { failure: firstLine(error?.message) }),
    };
  });
  return [...own, ...suites.flatMap(testsIn)];
}

const firstLine = (message = '') => stripVTControlCharacters(message).split('\n', 1)[0];

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
