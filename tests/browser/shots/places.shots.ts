import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { gotoIdle } from '#support/idle.ts';
import { addressOf, places } from '#support/pages.ts';
import { live, type Story } from '#support/story.ts';
import { house, test } from '#support/test.ts';

const folder = resolve(process.env['SHOTS'] ?? 'shots/out');
mkdirSync(folder, { recursive: true });
const { address, mails } = house({ mail: true });
let story: Story;
test.beforeAll(async () => {
  story = await live(address(), mails);
});

const looks = [
  { language: 'en', width: 1280, height: 900, colorScheme: 'light' },
  { language: 'en', width: 1280, height: 900, colorScheme: 'dark' },
  { language: 'en', width: 390, height: 844, colorScheme: 'light' },
  { language: 'ar', width: 390, height: 844, colorScheme: 'light' },
] as const;

for (const place of places) {
  const { name, who, open } = place;
  test(name, async ({ visit }) => {
    for (const { language, width, height, colorScheme } of looks) {
      const { page } = await visit(who, { viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
      await gotoIdle(page, `/${language}${addressOf(place, story)}`);
      await open?.(page);
      await page.waitForTimeout(300);
      const file = `${name.replace(/[^a-z]+/g, '-')}-${language}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true });
    }
  });
}
