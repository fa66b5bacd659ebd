import type { Page } from '@playwright/test';

import { expect, house, test } from '#support/test.ts';
import { choose, drag } from '#support/words.ts';

house();
const draft = '/en/t/river-principles/d/first';
const wording = (page: Page, anchor: string) => page.locator(`section.paragraph[id="${anchor}"] .wording`);
const view = (page: Page) => page.getByLabel('How brackets are drawn');
const chosen = (page: Page) => page.locator('blockquote.chosen');

test('the text stands in the page, styled, before any script runs', async ({ visit }) => {
  const { page } = await visit(null, { javaScriptEnabled: false });
  await page.goto(draft);
  await expect(page).toHaveTitle(/Principles for the care of rivers/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Principles for the care of rivers that cities share');
  await expect(page.locator('section.paragraph')).toHaveCount(16);
  await expect(wording(page, 'pp1')).toHaveCSS('font-family', /serif/);
  await expect(page.locator('.bracket').first()).toHaveCSS('font-weight', /[67]00/);
  const [outer, inner] = [page.locator('.in.d1').first(), page.locator('.in.d2').first()];
  expect(await outer.evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(
    await inner.evaluate((one) => getComputedStyle(one).backgroundColor),
  );
});

test('positions are nowhere in the page of somebody not cleared for them', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(draft);
  await expect(page.locator('#main section.paragraph')).toHaveCount(16);
  await expect(page.locator('.chip, .chips')).toHaveCount(0);
  expect(await page.content()).not.toMatch(/\b(USA|BRA|EUN|ZAF)\b/);
  await expect(view(page).locator('option')).toHaveText(['Brackets only', 'Agreed words only']);
  const json = await page.request.get('/api/v1/instruments/river-principles/drafts/first');
  expect(await json.text()).not.toMatch(/\b(USA|BRA|EUN|ZAF)\b/);
});

test('a delegate sees brackets by depth, positions, stamps and struck words', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(draft);
  const c = wording(page, 'op1.c');
  await expect(c.locator('.bracket.d2')).toHaveCount(2);
  await expect(c.locator('.in.d2')).toHaveText('and measurably');
  await expect(c.locator('.chip.support').first()).toHaveText(/EUN\s*\+\s*supports/);
  await expect(page.locator('.chip.uncertain').first()).toContainText('target not certain');
  await expect(page.locator('.stamp').first()).toContainText('ad ref 15 September 2026');
  await expect(page.locator('section.paragraph.agreed')).toHaveCount(2);
  await expect(page.locator('section.paragraph s', { hasText: 'Cities share the cost' })).toHaveCSS('text-decoration-line', 'line-through');
  await expect(page.locator('#main')).toContainText('ALT e');
});

test('remarks on the notation lead to their paragraph', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(draft);
  await page.getByText('1 remark on the notation').click();
  const remark = page.locator('.remarks li');
  await expect(remark).toContainText('it may speak of either');
  await remark.getByRole('link').click();
  await expect(page).toHaveURL(/#op1\.c$/);
  await expect(wording(page, 'op1.c')).toBeInViewport();
});

test('the four views, by choice and by key, and back from the address', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(draft);
  await expect(page.locator('#main .chip').first()).toBeVisible();
  await page.keyboard.press('v');
  await expect(view(page)).toHaveValue('brackets');
  await expect(page.locator('#main .chip')).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(page.locator('#main .gap').first()).toContainText('[…]');
  await expect(page).toHaveURL(/view=plain/);
  await page.reload();
  await expect(view(page)).toHaveValue('plain');
  await view(page).selectOption('as:EUN');
  await expect(wording(page, 'op1.c')).not.toContainText('knowingly');
  await expect(wording(page, 'op1.c')).toContainText('passes on');
  await view(page).selectOption('full');
  await expect(page.locator('#main .chip').first()).toBeVisible();
  for (const next of ['brackets', 'plain', 'as:EUN', 'full']) {
    await page.locator('#main').focus();
    await page.keyboard.press('v');
    await expect(view(page)).toHaveValue(next);
  }
});

test('an alternative leads to its paragraph and back, and struck words are said to be', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(draft);
  const alternative = page.locator('section.paragraph', { has: page.getByText('ALT e', { exact: true }) }).last();
  await alternative.getByRole('link', { name: /^Alternative to paragraph 1 e/ }).click();
  const original = page.locator('section.paragraph', { hasText: 'Alternatives to this paragraph' });
  await expect(original).toBeInViewport();
  await original.getByRole('link', { name: 'ALT e' }).click();
  await expect(alternative).toBeInViewport();
  const struck = page.locator('section.paragraph', { has: page.locator('s') }).first();
  await expect(struck.locator('.wording')).toContainText(/struck:.*end of struck words/s);
});

test('keys walk paragraphs and brackets and list themselves', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(draft);
  const here = page.locator('section.paragraph.here');
  await expect(page.locator('#main .chip').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(here).toHaveAttribute('id', 'pp1');
  await page.keyboard.press('j');
  await expect(here).toHaveAttribute('id', 'pp2');
  await page.keyboard.press('k');
  await expect(here).toHaveAttribute('id', 'pp1');
  await page.keyboard.press(']');
  await expect(page.locator('.bracket.lit')).toHaveText(['[', ']']);
  await expect(wording(page, 'pp2').locator('.bracket').first()).toBeFocused();
  await page.keyboard.press(']');
  await expect(wording(page, 'pp3').locator('.bracket').first()).toBeFocused();
  await page.keyboard.press('[');
  await expect(wording(page, 'pp2').locator('.bracket').first()).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toContainText('Next bracket');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('words are chosen with the mouse', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto(draft);
  await expect(page.locator('.tool.pen').first()).toBeVisible();
  await drag(page, wording(page, 'pp1'), 'most cities began beside a river');
  await page.getByRole('button', { name: 'Comment on these words' }).click();
  await expect(chosen(page)).toHaveText('most cities began beside a river');
  await expect(page.getByLabel('Comment', { exact: true })).toBeFocused();
});

test('words are chosen by touch', async ({ visit }) => {
  const { page } = await visit('expert', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.goto(draft);
  await expect(page.locator('.tool.pen').first()).toBeVisible();
  await choose(wording(page, 'pp1'), 'what one city takes from it');
  const button = page.getByRole('button', { name: 'Comment on these words' });
  const box = await button.boundingBox();
  expect(box && box.y + box.height, 'the button lies in the bar at the bottom').toBeGreaterThan(780);
  expect(box?.height, 'and is large enough for a finger').toBeGreaterThanOrEqual(44);
  await button.tap();
  await expect(chosen(page)).toHaveText('what one city takes from it');
});

test('words are chosen with the keyboard, then c', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto(draft);
  await expect(page.locator('.tool.pen').first()).toBeVisible();
  await choose(wording(page, 'pp1'), 'felt by all those');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.press('c');
  await expect(chosen(page)).toHaveText(/^felt by all those downstream$/);
});

test('words are chosen from a list, without any selection', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto(draft);
  await page.locator('section[id="op1.c"]').getByRole('button', { name: /Comment on/ }).click();
  const list = page.getByRole('group', { name: 'Which words?' });
  await expect(list.getByRole('radio', { name: 'The whole paragraph' })).toBeChecked();
  await list.getByRole('radio', { name: /level 2 .*and measurably/ }).check();
  await list.getByLabel('Or paste the words').fill('worse   state');
  await list.getByRole('button', { name: 'Find' }).click();
  await page.getByLabel('Comment', { exact: true }).fill('Measured how?');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: /Received as [A-Z]+-\d+/ })).toBeFocused();
  await expect(page.locator('section[id="op1.c"] mark')).toHaveText('worse state');
});

test('a participant comments in the round that is theirs', async ({ visit }) => {
  const { page } = await visit('participant');
  await page.goto(draft);
  await page.locator('section#pp1').getByRole('button', { name: /Comment on/ }).click();
  await page.getByLabel('Comment', { exact: true }).fill('Our town began beside two rivers.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Received as/ })).toBeVisible();
});

test('a stranger is shown the way to sign in, and no pen', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(draft);
  await expect(page.getByRole('link', { name: 'Sign in to comment' }).first()).toBeVisible();
  await expect(page.locator('.tool.pen')).toHaveCount(0);
});

test('what is typed survives a reload, and a line that is down', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto(draft);
  const pen = page.locator('section#pp4').getByRole('button', { name: /Comment on/ });
  await pen.click();
  await page.getByLabel('Comment', { exact: true }).fill('Also places of work.');
  await page.reload();
  await pen.click();
  await expect(page.getByLabel('Comment', { exact: true })).toHaveValue('Also places of work.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'Kept on this device' })).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/Received as/).first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('adref.outbox'))).toBeNull();
});

test('an address points at words', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(`${draft}?at=op3:0-10`);
  const words = wording(page, 'op3').locator('mark[data-marks~="at"]');
  await expect(words).toHaveText('Encourages');
  await expect(words).toBeInViewport();
  await page.goto(`${draft}?at=op99:0-10`);
  await expect(page.locator('section.paragraph')).toHaveCount(16);
  await expect(page.locator('mark[data-marks~="at"]')).toHaveCount(0);
});

test('an address opens a comment', async ({ visit }) => {
  const { page, token } = await visit('expert');
  const text = '/api/v1/instruments/river-principles';
  const listed = await page.request.get(`${text}/comments?draft=first`, { headers: { Authorization: `Bearer ${token}` } });
  const { items } = (await listed.json()) as { items: { number: string; text: string }[] };
  const last = items.at(-1);
  expect(last, 'the demonstration has comments on the draft').toBeDefined();
  await page.goto(`${draft}?thread=${last?.number}`);
  const thread = page.locator('.comment.current');
  await expect(thread).toHaveCount(1);
  await expect(thread).toContainText(last?.number ?? '');
  await expect(thread).toBeInViewport();
});
