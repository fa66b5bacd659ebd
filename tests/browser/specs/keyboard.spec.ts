import type { Page } from '@playwright/test';

import { expect, house, test } from '#support/test.ts';

house();
const draft = '/en/t/river-principles/d/first';
const field = (page: Page) => page.getByLabel('Comment', { exact: true });

test('a comment without a pointer: to the paragraph, c, words, Ctrl+Enter', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto(draft);
  await expect(page.locator('.tool.pen').first()).toBeVisible();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('j');
  await page.keyboard.press('c');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('Also of work.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Received as/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: /Received as/ })).toHaveCount(0);
  await expect(page.locator('section#pp4 .tools button').first()).toBeFocused();
});

test('the pen is reached, and left, with the keyboard', async ({ visit }) => {
  const { page } = await visit('participant');
  await page.goto(draft);
  const pen = page.locator('section#pp1 .tool.pen');
  await expect(pen).toBeVisible();
  await page.keyboard.press('j');
  for (let step = 0; step < 6 && !(await pen.evaluate((one) => one === document.activeElement)); step += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(pen).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pen).toBeFocused();
});

test('letters typed into a field are letters', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto(draft);
  await expect(page.locator('.tool.pen').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('jkcvnp[]?');
  await expect(field(page)).toHaveValue('jkcvnp[]?');
});

test('the first stop leads past the bar to the text', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(draft);
  await expect(page.locator('#adref-text')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

for (const path of [draft, '/en/t/river-principles/compare/zero..first', '/en/t/river-principles/desk', '/en/me']) {
  test(`what has the focus is seen, and under no bar: ${path}`, async ({ visit }) => {
    const { page } = await visit('secretariat', { reducedMotion: 'reduce' });
    await page.goto(path);
    await page.locator('h1').waitFor();
    await expect(page.locator('#adref-text')).toHaveCount(0);
    const faults: string[] = [];
    for (let step = 0; step < 45; step += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(faultOfFocus);
      if (fault) faults.push(fault);
    }
    expect(faults).toEqual([]);
  });
}

/** Why somebody could not see what has the focus; empty when they can. */
function faultOfFocus(): string {
  const at = document.activeElement;
  if (!at || at === document.body) return '';
  const name = `${at.tagName.toLowerCase()}.${at.getAttribute('class') ?? ''} “${at.textContent?.trim().slice(0, 30)}”`;
  const style = getComputedStyle(at);
  const framed = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  if (!framed) return `${name} has no frame`;
  const boxes = [...at.getClientRects()];
  const seen = boxes.some(({ left, right, top, bottom }) => {
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const corner = document.elementFromPoint(left + 3, top + 3);
    return [there, corner].some((one) => one !== null && (at.contains(one) || one.contains(at)));
  });
  const onScreen = boxes.some(({ top, bottom }) => bottom > 0 && top < innerHeight);
  return seen && onScreen ? '' : `${name} is covered`;
}
