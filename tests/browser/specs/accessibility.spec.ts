import { sideways, violations } from '#support/axe.ts';
import { addressOf, places } from '#support/pages.ts';
import { live, type Story } from '#support/story.ts';
import { expect, house, test } from '#support/test.ts';

const { address, mails } = house({ mail: true });
let story: Story;
test.beforeAll(async () => {
  story = await live(address(), mails);
});

for (const language of ['en', 'ar']) {
  for (const place of places) {
    const { name, who, open } = place;
    test(`${language}: ${name}`, async ({ visit }) => {
      const { page } = await visit(who, { reducedMotion: 'reduce' });
      await page.goto(`/${language}${addressOf(place, story)}`);
      await page.locator('h1').first().waitFor();
      await expect(page.locator('#adref-text')).toHaveCount(0);
      await open?.(page);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await violations(page), `${width} wide, ${colorScheme}`).toEqual([]);
        }
      }
      await page.setViewportSize({ width: 320, height: 800 });
      await expect.poll(() => sideways(page), { message: 'nothing scrolls sideways at 320' }).toEqual([]);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    });
  }
}
