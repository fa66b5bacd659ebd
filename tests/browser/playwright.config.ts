import { defineConfig } from '@playwright/test';

import { use } from '#support/browser.ts';

export default defineConfig({
  testDir: 'specs',
  reporter: 'list',
  // A browser on a busy machine is late now and then; what passes only the second time is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use,
});
