import { defineConfig } from '@playwright/test';

const MEDIA = '**/*.media.spec.ts';
/** Without pictures. */
const SOUND = '**/*.sound.spec.ts';
/** No test: it takes the pictures of the documentation. */
const PICTURES = '**/*pictures.spec.ts';

/**
 * Each spec file boots a server of its own and shares it, and the browsers, among its tests. Two
 * cores carry three files at a time: they wait a good deal. Of those that send sound it is one at a
 * time; those that send pictures run alone, five browsers that do so being as much as two cores carry.
 */
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  projects: [
    { name: 'sound', testMatch: SOUND, workers: 1 },
    { name: 'media', testMatch: MEDIA, workers: 1 },
    { name: 'screens', testIgnore: [MEDIA, SOUND, PICTURES] },
    { name: 'pictures', testMatch: PICTURES, workers: 1 },
  ],
  workers: 3,
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
