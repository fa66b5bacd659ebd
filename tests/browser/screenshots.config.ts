import { defineConfig } from '@playwright/test';

import { use } from '#support/browser.ts';

/** Pictures for people to look at, in the folder named by SHOTS; no part of the tests. */
export default defineConfig({
  testDir: 'shots',
  testMatch: '*.shots.ts',
  reporter: 'list',
  workers: 1,
  timeout: 120_000,
  use,
});
