import { defineConfig } from '@playwright/test';

import { use } from '#support/browser.ts';

export default defineConfig({
  testDir: 'specs',
  reporter: 'list',
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use,
});
