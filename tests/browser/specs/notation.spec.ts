import type { Locator, Page } from '@playwright/test';

import { violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

house();
const draft = (language = 'en'): string => `/${language}/t/river-principles/d/first`;
const wording = (page: Page, anchor: string): Locator => page.locator(`section.paragraph[id="${anchor}"] .wording`);
const rival = (page: Page, anchor: string): Locator => wording(page, anchor).locator('button.rival');
const list = (page: Page): Locator => page.locator('.alternatives');
const view = (page: Page): Locator => page.getByLabel('How brackets are drawn');

test('the sign between rivals opens a list of them, by mouse', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(draft());
  await rival(page, 'op3').click();
  await expect(list(page)).toContainText(/2 (possible )?alternatives/);
  await expect(list(page).locator('li .words')).toHaveText(['month', 'year']);
  await expect(list(page).locator('li').first().locator('.chip')).toHaveText([/EUN.*supports/, /KEN.*supports/]);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(list(page)).toHaveCount(0);
});

test('the sign between rivals opens a list of them, by key, and gives the focus back', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(draft());
  const sign = rival(page, 'op1.c').first();
  await expect(sign).toHaveAccessibleName(/^2 (possible )?alternatives/);
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(sign).toHaveAttribute('aria-expanded', 'true');
  await expect(list(page).locator('li .words')).toHaveText(['passes on', 'knowingly passes on']);
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await expect(sign).toBeFocused();
  await page.keyboard.press('Space');
  await expect(list(page)).toBeVisible();
});

test('who is not cleared for positions sees rivals, and nobody beside them', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(draft());
  await rival(page, 'op3').click();
  await expect(list(page).locator('li')).toHaveText(['month', 'year']);
  await expect(list(page)).not.toContainText(/nobody is recorded/);
});

for (const language of ['en', 'ar']) {
  test(`${language}: alternatives, and a view as a party, are open to everybody`, async ({ visit }) => {
    const { page } = await visit('kenya', { reducedMotion: 'reduce' });
    const clean = async (what: string): Promise<void> => {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          if (what === 'alternatives') {
            await page.keyboard.press('Escape');
            await rival(page, 'op3').click();
            await expect(list(page)).toBeInViewport({ ratio: 1 });
          }
          expect(await violations(page), `${what}, ${width} wide, ${colorScheme}`).toEqual([]);
        }
      }
    };
    await page.goto(draft(language));
    await clean('alternatives');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${draft(language)}?view=as:KEN`);
    await page.locator('.not-known summary').click();
    await expect(page.locator('.not-known li').first()).toBeVisible();
    await clean('as a party');
  });
}

test('a view as a party says what it does not know, with the way there', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(draft());
  await view(page).selectOption('as:KEN');
  await expect(wording(page, 'op3')).toContainText('at least once a month, in a form');
  await expect(wording(page, 'op3')).not.toContainText('year');
  const unknown = page.locator('.not-known');
  await unknown.getByText(/^KEN has not spoken on \d+ brackets/).click();
  const said = unknown.locator('li').filter({ hasText: 'knowingly passes on' });
  await expect(said).toContainText('KEN has not spoken; the base text is shown');
  await expect(unknown.locator('li').filter({ hasText: 'giving priority' })).toHaveCount(0);
  await said.getByRole('link').click();
  await expect(wording(page, 'op1.c')).toBeInViewport();
  await view(page).selectOption('full');
  await expect(unknown).toHaveCount(0);
  await expect(wording(page, 'op3').locator('.chip').first()).toBeVisible();
});

test('what is open stands in a list, and keys go through it to the end and back', async ({ visit }) => {
  const { page } = await visit('kenya', { viewport: { width: 1280, height: 900 } });
  await page.goto(draft());
  const brackets = page.locator('.draft-body [data-open]');
  await page.getByText(/^List of \d+ open brackets$/).click();
  const open = page.locator('ol.open');
  await expect(open).toContainText('bracket level 2');
  await expect(open.locator('.words').filter({ hasText: /^\[deep\]$/ })).toHaveCount(1);
  await expect(open).toContainText('% of the words outside brackets');
  const count = await brackets.count();
  for (let step = 0; step < count; step += 1) {
    await page.keyboard.press(']');
    await expect(brackets.nth(step)).toBeFocused();
  }
  await page.keyboard.press(']');
  await expect(brackets.nth(count - 1)).toBeFocused();
  await page.keyboard.press('[');
  await expect(brackets.nth(count - 2)).toBeFocused();
});

test('the desk draws who brought words, and knows what was opened before a paragraph', async ({ visit }) => {
  const { page } = await visit('secretariat');
  const field = page.getByLabel('Wording', { exact: true });
  const result = page.getByRole('main');
  const bench = async (anchor: string): Promise<void> => {
    await page.goto('/en/t/river-principles/desk');
    await page.locator(`tr[id="${anchor}"]`).getByRole('link').first().click();
    await expect(field).toBeVisible();
  };
  await bench('op4');
  await field.fill('[Calls upon Governments [US propose: and banks] to support cities;');
  await expect(result.locator('.chips .chip').first()).toContainText(/proposed by\s*US/);
  await expect(result.getByText('1 remark on the notation')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await bench('op5');
  await field.fill('Decides to review the principles every [five] years.]');
  await expect(result.locator('.in.d2')).toHaveText('five');
  await expect(result.locator('.bracket.stray')).toHaveCount(0);
  await expect(result.getByText('No remarks on the notation')).toBeVisible();
});
