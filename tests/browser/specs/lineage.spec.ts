import { expect, house, test } from '#support/test.ts';

house();
const text = '/en/t/river-principles';

test('a paragraph is followed through all drafts, with the comment that changed it', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto(`${text}/compare/zero..first`);
  const row = page.getByRole('article').filter({ hasText: 'Encourages cities to publish' });
  await row.getByRole('link', { name: /^through all drafts/ }).click();
  await expect(page).toHaveURL(/\/p\/[^/]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paragraph 3 through all drafts');
  const steps = page.getByRole('article');
  await expect(steps).toHaveCount(3);
  await expect(steps.nth(0)).toContainText('Zero draft');
  await expect(steps.nth(0)).toContainText('appears');
  await expect(steps.nth(0).locator('ins, del')).toHaveCount(0);
  await expect(steps.nth(1)).toContainText('First draft');
  await expect(steps.nth(1).locator('ins').filter({ hasText: 'with or without sight' })).toBeVisible();
  await expect(steps.nth(1)).toContainText('A chart that only the eye can read is not open.');
  await expect(steps.nth(1).getByRole('link', { name: /^RP-/ })).toBeVisible();
  await expect(steps.nth(2)).toContainText('The same words as in the draft before.');
});

test('the words of each draft can be read instead, and the address keeps that', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(`${text}/compare/zero..first`);
  await page.getByRole('article').filter({ hasText: 'Encourages cities to publish' }).getByRole('link', { name: /^through/ }).click();
  await page.getByRole('link', { name: 'The words of each draft' }).click();
  await expect(page).toHaveURL(/view=words/);
  await page.reload();
  const steps = page.getByRole('article');
  await expect(steps.nth(1)).toContainText('with or without sight');
  await expect(steps.nth(1).locator('ins, del')).toHaveCount(0);
  await expect(steps.nth(1).locator('.chip').first()).toBeVisible();
});

test('those not cleared see neither the working draft nor a position', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(`${text}/compare/zero..first`);
  await page.getByRole('article').filter({ hasText: 'Encourages cities to publish' }).getByRole('link', { name: /^through/ }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paragraph 3 through all drafts');
  expect(await page.content()).not.toMatch(/\b(USA|BRA|EUN|KEN|IND)\b/);
  await page.goto(`${text}/p/nothing`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is shown at this address');
});

test('words are found through time, without a pointer', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(text);
  await expect(page.getByRole('search')).toBeVisible();
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.type('voluntary');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/words\?q=voluntary$/);
  await expect(page.getByRole('status').filter({ hasText: 'appeared in First draft' })).toBeVisible();
  const drafts = page.getByRole('row');
  await expect(drafts.filter({ hasText: 'Zero draft' })).toContainText('0');
  await expect(drafts.filter({ hasText: 'First draft' })).toContainText('1');
  await expect(page.locator('mark')).toHaveText('voluntary');
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('voluntary');
  await page.getByRole('article').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('through all drafts');
});

test('words that are nowhere, or no words at all, are told as that', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(`${text}/words?q=elephant`);
  await expect(page.getByRole('status').filter({ hasText: '“elephant” stands in no draft you may read.' })).toBeVisible();
  await page.goto(`${text}/words?q=${encodeURIComponent('…')}`);
  await expect(page.getByRole('main')).toContainText('Write at least one letter or digit');
  await page.goto(`${text}/words`);
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('the reading page leads to a paragraph’s past', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(`${text}/d/first`);
  await page.getByRole('link', { name: 'Through all drafts: 3' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paragraph 3 through all drafts');
});
