import { readFile } from 'node:fs/promises';

import { expect, house, test } from '#support/test.ts';

house();
const pair = '/en/t/river-principles/compare/zero..first';

test('changed words are marked, unchanged paragraphs folded', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(pair);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zero draft compared with First draft');
  await expect(page.getByRole('list', { name: /What changed, in figures/ })).toContainText('9 paragraphs changed');
  const three = page.getByRole('article').filter({ hasText: 'Encourages cities to publish' });
  await expect(three.locator('ins').filter({ hasText: 'with or without sight' })).toHaveCSS('text-decoration-line', 'underline');
  const fold = page.locator('details.fold').filter({ hasText: 'unchanged' }).first();
  await fold.locator('summary').click();
  await expect(fold.locator('.wording-text').first()).toBeVisible();
  await expect(fold.locator('.wording-text').first()).not.toContainText('Loading');
});

test('it is drawn inline, side by side and as a list', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(pair);
  await page.getByRole('link', { name: 'Side by side' }).click();
  await expect(page).toHaveURL(/mode=side/);
  const row = page.getByRole('article').filter({ hasText: 'Encourages cities to publish' });
  const sides = row.locator('.side');
  await expect(sides).toHaveCount(2);
  await expect(sides.first().locator('ins')).toHaveCount(0);
  await expect(sides.last().locator('del')).toHaveCount(0);
  const [left, right] = [await sides.first().boundingBox(), await sides.last().boundingBox()];
  expect(left && right && left.x + left.width <= right.x).toBe(true);
  await page.getByRole('link', { name: 'List of changes' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(12);
  await page.getByRole('link', { name: 'Inline' }).click();
  await expect(sides).toHaveCount(0);
});

test('side by side becomes inline where there is no room', async ({ visit }) => {
  const { page } = await visit('kenya', { viewport: { width: 800, height: 900 } });
  await page.goto(`${pair}?mode=side`);
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.locator('.side')).toHaveCount(0);
});

test('n and p step through the changes and say which one', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(pair);
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('status').filter({ hasText: 'change 1 of 12' })).toBeVisible();
  await expect(page.getByRole('article').first()).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByRole('article').nth(1)).toBeFocused();
  await expect(page.getByRole('article').nth(1)).toBeInViewport();
  await page.keyboard.press('p');
  await expect(page.getByRole('article').first()).toBeFocused();
});

test('positions can be switched on by those cleared for them, and are nowhere for others', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(pair);
  await page.getByRole('checkbox', { name: 'positions' }).check();
  await expect(page.locator('ins').filter({ hasText: /USA/ }).first()).toBeVisible();
  await expect(page).toHaveURL(/show=words,brackets,positions/);
  const { page: stranger } = await visit(null);
  await stranger.goto(pair);
  await expect(stranger.getByRole('article').first()).toBeVisible();
  await stranger.goto(`${pair}?show=words,brackets,positions`);
  await expect(stranger.locator('ins').filter({ hasText: 'ad ref 15 September 2026' })).toBeVisible();
  expect(await stranger.content()).not.toMatch(/\b(USA|BRA|EUN|ZAF)\b/);
});

test('a change leads to the text and to the comments that caused it', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto(pair);
  const row = page.getByRole('article').filter({ hasText: 'Encourages cities to publish' });
  await row.getByText('1 comment led to this').click();
  await row.getByRole('link', { name: /^[A-Z]+-\d+$/ }).click();
  await expect(page).toHaveURL(/dispositions.*#[A-Z]+-\d+$/);
  await page.goBack();
  await row.getByRole('link', { name: 'in the text' }).click();
  await expect(page).toHaveURL(/\/d\/first#op3$/);
  await expect(page.locator('[id="op3"]')).toBeInViewport();
});

test('each figure leads to the rows it counts, and a reload shows the same', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(`${pair}?mode=side`);
  await page.getByRole('link', { name: '3 new' }).click();
  await expect(page).toHaveURL(/mode=side&only=new/);
  await expect(page.getByRole('article')).toHaveCount(3);
  for (const row of await page.getByRole('article').all()) await expect(row).toContainText('new');
  await page.keyboard.press('n');
  await expect(page.getByRole('status').filter({ hasText: 'change 1 of 3' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(page.getByRole('link', { name: '3 new' })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: 'Show all changes' }).click();
  await expect(page.getByRole('article')).toHaveCount(12);
});

test('changes are said in words to everybody who asks', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(pair);
  const change = page.locator('ins').filter({ hasText: 'with or without sight' });
  await expect(change).toHaveText(/^added\s*, with or without sight\s*end of change$/);
  await expect(change.getByText('end of change')).not.toBeInViewport({ ratio: 0.9 });
  await page.getByRole('checkbox', { name: 'say changes' }).check();
  await change.scrollIntoViewIfNeeded();
  await expect(change.getByText('end of change')).toBeInViewport({ ratio: 0.9 });
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'say changes' })).toBeChecked();
});

test('the reader’s language does not turn the text around', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(pair.replace('/en/', '/ar/'));
  const added = page.locator('.redline').filter({ hasText: 'Recalling also the human right' });
  await expect(added).toHaveCSS('direction', 'ltr');
  await expect(page.getByRole('main')).toHaveCSS('direction', 'rtl');
});

test('one draft against itself is told kindly', async ({ visit, complaints }) => {
  const { page } = await visit(null);
  await page.goto(pair.replace('zero..first', 'first..first'));
  await expect(page.getByRole('main')).toContainText('Both sides are the same draft, First draft');
  await page.getByLabel('From').selectOption({ label: 'Zero draft (2 March 2026)' });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a draft nobody may see is compared with nothing', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(pair.replace('zero..first', 'first..working'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is shown at this address');
});

test('the redline is saved as HTML and as Markdown', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(`${pair}?show=words,brackets,positions`);
  for (const [name, ending, marked] of [
    ['Save as HTML', 'html', /<ins[ >]/],
    ['Save as Markdown', 'md', /with or without sight/],
  ] as const) {
    if (!(await page.getByRole('button', { name }).isVisible())) await page.getByRole('button', { name: /Save or print/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`river-principles.*\\.${ending}$`));
    const words = await readFile(await file.path(), 'utf8');
    expect(words).toMatch(marked);
  }
});

test('on paper there are no tools, and changes do without colour', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(pair);
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('checkbox', { name: 'words' })).toBeHidden();
  await expect(page.getByRole('button', { name: /Save or print/ })).toBeHidden();
  await expect(page.getByText('Zero draft (2 March 2026) – First draft')).toBeVisible();
  const added = page.locator('ins').filter({ hasText: 'with or without sight' });
  await expect(added).toHaveCSS('text-decoration-line', 'underline');
  await expect(added).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('what is saved is in the language of the page', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(pair.replace('/en/', '/ar/'));
  await page.getByRole('button', { name: /حفظ أو طباعة/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'احفظ بصيغة HTML' }).click();
  const words = await readFile(await (await download).path(), 'utf8');
  expect(words).toContain('<html lang="ar" dir="rtl">');
  expect(words).toContain('نهاية المضاف.');
});
