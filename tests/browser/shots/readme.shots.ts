import { resolve } from 'node:path';

import type { Page } from '@playwright/test';

import { gotoIdle } from '#support/idle.ts';
import { house, test } from '#support/test.ts';

const images = resolve(import.meta.dirname, '../../../docs/images');
const draft = '/en/t/river-principles/d/first';
house();

async function keep(page: Page, name: string, height: number): Promise<void> {
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${images}/${name}.png`, clip: { x: 0, y: 0, width: 1280, height } });
}

test('reading, for the README', async ({ visit }) => {
  const { page } = await visit('kenya', { viewport: { width: 1280, height: 1240 }, reducedMotion: 'reduce' });
  await page.goto(draft, { waitUntil: 'networkidle' });
  await keep(page, 'reading', 1240);
});

test('the desk, for the README', async ({ visit }) => {
  const { page } = await visit('secretariat', { viewport: { width: 1280, height: 760 }, reducedMotion: 'reduce' });
  await gotoIdle(page, '/en/t/river-principles/desk');
  await page.locator('tr[id="op1.b"] a').first().click();
  await page.getByRole('article').getByRole('button', { name: 'Adapt' }).click();
  await page.getByText('Against: First draft').waitFor();
  await page.locator('main ins').first().waitFor();
  await page.mouse.move(0, 0);
  await keep(page, 'desk', 760);
});

test('comparing, for the README', async ({ visit }) => {
  const { page } = await visit('kenya', { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await page.goto('/en/t/river-principles/compare/zero..first', { waitUntil: 'networkidle' });
  await page.keyboard.press('n');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => window.scrollTo(0, 0));
  await keep(page, 'compare', 900);
});
