import { resolve } from 'node:path';

import { gotoIdle } from '#support/idle.ts';
import { addressOf, places } from '#support/pages.ts';
import { live, type Story } from '#support/story.ts';
import { house, test } from '#support/test.ts';

const images = resolve(import.meta.dirname, '../../../docs/images');
const { address, mails } = house({ mail: true });
let story: Story;
test.beforeAll(async () => {
  story = await live(address(), mails);
});

/** The pictures of the guides, each of a place that the tests look at as well. */
const pictures: Record<string, string> = {
  positions: 'positions',
  comment: 'reading, writing a comment',
  'take-part': 'commenting without an account',
  people: 'people, administrator',
};

for (const [file, name] of Object.entries(pictures)) {
  test(name, async ({ visit }) => {
    const place = places.find((place) => place.name === name);
    if (place === undefined) throw new Error(`no place is called ${name}`);
    const { page } = await visit(place.who, { viewport: { width: 1280, height: 760 }, reducedMotion: 'reduce' });
    await gotoIdle(page, `/en${addressOf(place, story)}`);
    await place.open?.(page);
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${images}/${file}.png` });
  });
}
