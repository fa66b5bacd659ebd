import type { Page } from '@playwright/test';

import { expect, house, test } from '#support/test.ts';

// A service of its own: what waits on the desk must be what the demonstration put there, not what other journeys wrote.
house();

/** From the desk's list to its first open input, which then has the focus. */
async function toFirstInput(page: Page): Promise<void> {
  await page.goto('/en/t/river-principles/desk');
  await expect(page.locator('tbody tr').first()).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('article').first()).toBeFocused();
}

test('the desk: next input, accept', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await toFirstInput(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Accept', exact: true }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/is accepted; its author is told/)).toBeVisible();
});

test('the desk: refusing with a reason that is ready', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await toFirstInput(page);
  for (const stop of ['Accept', 'Adapt', 'Reject']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: stop, exact: true }).first()).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Answer')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Reason', { exact: true })).not.toHaveValue('');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/is answered; its author is told/)).toBeVisible();
});
