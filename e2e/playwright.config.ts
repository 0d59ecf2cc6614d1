import { defineConfig } from '@playwright/test';

const MEDIA = '**/*.media.spec.ts';
/** Without pictures. */
const SOUND = '**/*.sound.spec.ts';
/** No test: it takes the pictures of the documentation. */
const PICTURES = '**/*pictures.spec.ts';

/** As many browsers as a machine carries. A second try is named by the summary of the tests. */
const HEAVY = { workers: 1, retries: 1 };

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
    { name: 'sound', testMatch: SOUND, ...HEAVY },
    { name: 'media', testMatch: MEDIA, ...HEAVY },
    { name: 'pictures', testMatch: PICTURES },
  ],
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // What is proven here is what happens, not how fast: five browsers on two cores may be slow.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 40_000,
  },
});
