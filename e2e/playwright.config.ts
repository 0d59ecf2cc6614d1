import { defineConfig } from '@playwright/test';

const MEDIA = '**/*.media.spec.ts';
/** Without pictures. */
const SOUND = '**/*.sound.spec.ts';
/** No test: it takes the pictures of the documentation. */
const PICTURES = '**/*pictures.spec.ts';

/**
 * Each spec file boots a server of its own and shares it, and the browsers, among its tests. What
 * sends sound and pictures runs alone: five browsers that do so are as much as two cores carry.
 * What is on the screens alone runs two files at a time.
 */
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  projects: [
    { name: 'screens', testIgnore: [MEDIA, SOUND, PICTURES] },
    { name: 'sound', testMatch: SOUND, workers: 1 },
    { name: 'media', testMatch: MEDIA, workers: 1 },
    { name: 'pictures', testMatch: PICTURES },
  ],
  workers: 2,
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
