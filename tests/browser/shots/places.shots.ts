import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { places } from '#support/pages.ts';
import { house, test } from '#support/test.ts';

const folder = resolve(process.env['SHOTS'] ?? 'shots/out');
mkdirSync(folder, { recursive: true });
house();

const looks = [
  { language: 'en', width: 1280, height: 900, colorScheme: 'light' },
  { language: 'en', width: 1280, height: 900, colorScheme: 'dark' },
  { language: 'en', width: 390, height: 844, colorScheme: 'light' },
  { language: 'ar', width: 1280, height: 900, colorScheme: 'light' },
] as const;

for (const { name, who, path, open } of places) {
  test(name, async ({ visit }) => {
    for (const { language, width, height, colorScheme } of looks) {
      const { page } = await visit(who, { viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
      await page.goto(`/${language}${path}`, { waitUntil: 'networkidle' });
      await open?.(page);
      await page.waitForTimeout(300);
      const file = `${name.replace(/[^a-z]+/g, '-')}-${language}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, file) });
    }
  });
}
