import { expect, house, test } from '#support/test.ts';

house();
const pair = '/en/t/river-principles/compare/zero..first';

test('changed words are marked, unchanged paragraphs folded', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(pair);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zero draft compared with First draft');
  await expect(page.getByRole('main')).toContainText('9 paragraphs changed, 3 new');
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
  await expect(page.locator('tbody tr')).toHaveCount(11);
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
  await expect(page.getByRole('status').filter({ hasText: 'change 1 of 11' })).toBeVisible();
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
  await expect(page).toHaveURL(/show=words%2Cbrackets%2Cpositions/);
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
