import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './reports.mjs';

let folder;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'rapport-reports-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function written(report) {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

describe('what the reports of the test runners say', () => {
  it('names the unit tests that failed, with the first line of the error', () => {
    const report = readVitestReport(
      written({
        numPassedTests: 1,
        numFailedTests: 1,
        testResults: [
          {
            assertionResults: [
              { fullName: 'holds', duration: 5, status: 'passed', failureMessages: [] },
              {
                fullName: 'breaks',
                status: 'failed',
                failureMessages: ['\u001B[31mError: no\u001B[39m\n  at x'],
              },
            ],
          },
        ],
      }),
    );
    expect(report).toEqual({
      passed: 1,
      failed: 1,
      tests: [
        { title: 'holds', ms: 5 },
        { title: 'breaks', ms: 0, failure: 'Error: no' },
      ],
    });
  });

  it('names the journeys that failed, in suites of any depth', () => {
    const spec = (title, ok, message) => ({
      title,
      ok,
      tests: [{ results: [{ duration: 7, errors: ok ? [] : [{ message }] }] }],
    });
    const report = readPlaywrightReport(
      written({
        stats: { expected: 1, flaky: 0, unexpected: 1 },
        suites: [
          {
            specs: [spec('goes', true)],
            suites: [{ specs: [spec('stops', false, 'Late\nby 3 s')] }],
          },
        ],
      }),
    );
    expect(report).toMatchObject({ passed: 1, failed: 1 });
    expect(report.tests).toEqual([
      { title: 'goes', ms: 7 },
      { title: 'stops', ms: 7, failure: 'Late' },
    ]);
  });

  it('says nothing where no report was written', () => {
    expect(readVitestReport(join(folder, 'none.json'))).toBeUndefined();
  });
});
