import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Files change nothing of the world, or put it back, and share their process: starting one for each,
 * and reading the packages in it anew, took more time than their tests.
 */
const ISOLATED = false;

export default defineConfig({
  test: {
    // Many files wait for processes that they have started: two at a time suit two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'shared',
          root: 'shared',
          isolate: ISOLATED,
          include: ['src/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          root: 'server',
          isolate: ISOLATED,
          globalSetup: [join(import.meta.dirname, 'server/src/testing/test-templates.ts')],
          include: ['src/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'client',
          root: 'client',
          isolate: ISOLATED,
          include: ['src/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'e2e', root: 'e2e', include: ['src/**/*.test.ts'] } },
      { test: { name: 'bench', root: 'bench', include: ['src/**/*.test.ts'] } },
      { test: { name: 'scripts', root: 'scripts', include: ['**/*.test.mjs'] } },
    ],
  },
});
