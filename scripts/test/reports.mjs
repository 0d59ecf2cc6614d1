import { readFileSync } from 'node:fs';

/** Counts from Vitest's JSON report, or undefined when it wrote none. */
export function readVitestReport(path) {
  const report = readJson(path);
  if (!report) return undefined;
  const tests = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0 }) => ({ title: fullName, ms: duration })),
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

/** Every test of a suite and of those in it, with how long it took. */
function testsIn({ specs = [], suites = [] }) {
  const own = specs.map(({ title, tests }) => ({
    title,
    ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
  }));
  return [...own, ...suites.flatMap(testsIn)];
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
