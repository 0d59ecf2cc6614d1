import { readFileSync } from 'node:fs';

/** Counts from Vitest's JSON report, or undefined when it wrote none. */
export function readVitestReport(path) {
  const report = readJson(path);
  return report && { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** Counts from Playwright's JSON report. A test that needed a second try passed; it is named. */
export function readPlaywrightReport(path) {
  const stats = readJson(path)?.stats;
  if (!stats) return undefined;
  const { expected, flaky, unexpected } = stats;
  return { passed: expected + flaky, failed: unexpected, note: flaky ? `${flaky} flaky` : '' };
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
