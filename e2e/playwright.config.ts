import { defineConfig } from '@playwright/test';

/**
 * Each spec file boots a server of its own and shares it, and the browsers, among its tests. One
 * worker: five browsers that send and receive video are as much as two cores carry.
 */
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
  },
});
