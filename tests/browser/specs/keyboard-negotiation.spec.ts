import type { Locator, Page } from '@playwright/test';

import { expect, house, test } from '#support/test.ts';

house();
const text = '/en/t/river-principles';

/** Goes on with Tab until a place has the focus; it must be reached, and be seen. */
async function tabTo(page: Page, place: Locator, most = 60): Promise<void> {
  await expect(place).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await place.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(place).toBeFocused();
  expect(await place.evaluate((one) => one.matches(':focus-visible')), 'the focus is seen').toBe(true);
}

/** Somewhere a person can go on from: focus has not fallen back to the page. */
async function kept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body), 'focus is not lost').toBe(true);
}

test('a proposal is written, tabled and accepted without a pointer', async ({ visit }) => {
  test.slow();
  const { page } = await visit('nairobi');
  await page.goto(`${text}/delegation`);
  await tabTo(page, page.getByRole('row').filter({ hasText: 'Decides to review' }).getByRole('link'));
  await page.keyboard.press('Enter');
  const wording = page.getByLabel('The wording you want');
  await expect(wording).toHaveValue(/five years/);
  await tabTo(page, wording);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' at most');
  await tabTo(page, page.getByRole('button', { name: 'Keep as our draft proposal' }));
  await page.keyboard.press('Enter');
  const card = page.locator('.proposal-card').first();
  await expect(card).toBeFocused();
  await tabTo(page, card.getByRole('button', { name: 'Table…' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: 'Table it' }), 8);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(card).toContainText('tabled');
  await kept(page);

  const { page: desk } = await visit('secretariat');
  await desk.goto(page.url().replace('/delegation/', '/desk/'));
  await expect(desk.locator('.change').first()).toBeVisible();
  await desk.keyboard.press('n');
  await expect(desk.locator('.change').first()).toBeFocused();
  await tabTo(desk, desk.locator('.change').first().getByRole('button', { name: 'Accept' }), 6);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Changes that wait (0)' })).toBeVisible();
  await expect(desk.getByLabel('Wording', { exact: true })).toHaveValue(/at most/);
  await kept(desk);
});

test('an agreement is recorded without a pointer', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto(`${text}/agreed`);
  const record = page.getByRole('button', { name: 'Record an agreement' });
  await tabTo(page, record);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('checkbox', { disabled: false }).first(), 20);
  await page.keyboard.press('Space');
  await tabTo(page, dialog.getByLabel('Date and time on the stamp'), 40);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('31 May 2026 19.39');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('ad ref 31 May 2026 19.39');
  await kept(page);
  await tabTo(page, dialog.getByRole('button', { name: 'Record', exact: true }), 6);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: '31 May 2026 19.39' })).toContainText('stands');
  await expect(dialog).toHaveCount(0);
  await expect(record).toBeFocused();
});
