import { sideways, violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

house();
const text = '/en/t/river-principles';

test('the matrix is a table with groups that open, walked with the arrow keys', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(text);
  await page.getByRole('link', { name: 'Positions', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Positions');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('columnheader', { name: /^EUN/ })).toBeVisible();
  await expect(grid.getByRole('rowheader').first()).toBeVisible();
  const open = grid.getByRole('button', { name: /^EUN/ });
  const columns = await grid.getByRole('columnheader').count();
  await open.click();
  await expect(open).toHaveAttribute('aria-expanded', 'true');
  expect(await grid.getByRole('columnheader').count()).toBeGreaterThan(columns + 20);
  await open.click();
  const cells = grid.getByRole('gridcell');
  await cells.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cells.nth(columns - 2)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(cells.first()).toBeFocused();
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
});

test('a coordinator states a position in two steps, and the matrix of the working draft shows it', async ({ visit }) => {
  const { page } = await visit('nairobi');
  await page.goto(`${text}/positions`);
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^State a position/ }) }).first();
  await row.getByRole('button', { name: /^State a position/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Oppose').check();
  await dialog.getByLabel('Reason (kept with the position)').fill('Our capital asks for more.');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('Record: KEN opposes');
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByText(/^Recorded/)).toBeVisible();
  await page.getByRole('rowheader').first().getByRole('link').nth(1).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The life of the bracket');
  await expect(page.getByText('Our capital asks for more.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
});

test('the secretariat records an agreement and opens it again with a reason', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto(`${text}/agreed`);
  await page.getByRole('button', { name: 'Record an agreement' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { disabled: false }).first().check();
  await dialog.getByLabel('Date and time on the stamp').fill('31 May 2026 19.39');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('ad ref 31 May 2026 19.39');
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: '31 May 2026 19.39' });
  await expect(row).toContainText('stands');
  expect(await violations(page)).toEqual([]);
  await row.getByRole('button', { name: /^Open again/ }).click();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('Nothing agreed is opened without a reason.');
  await dialog.getByLabel('Reason').fill('new instructions');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(row).toContainText('opened again: new instructions');
  expect(await sideways(page)).toEqual([]);
});

test('a bracket is agreed if a paragraph stays as it is, and the sentence says so before it is recorded', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto(`${text}/agreed`);
  await page.getByRole('button', { name: 'Record an agreement' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('One bracket').check();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('Choose at least one paragraph.');
  await dialog.getByLabel('Bracket', { exact: true }).selectOption({ index: 1 });
  await dialog.getByText('Only if these stay as they are').first().click();
  await dialog.getByRole('checkbox', { disabled: false }).first().check();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText(/Record: the words “.+” in .+ agreed, ad ref .+, if .+ stays as it is\./);
});

test('every word of a paragraph leads to what it came from', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto(`${text}/compare/zero..first`);
  const row = page.getByRole('article').filter({ hasText: 'Encourages cities to publish' });
  await row.getByRole('link', { name: /^through all drafts/ }).click();
  await page.getByRole('button', { name: /^Show where each word came from/ }).click();
  const words = page.getByRole('region', { name: 'Where the words came from' });
  await words.getByRole('button', { name: /sight/ }).click();
  await expect(words.getByRole('link', { name: /^RP-/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('who may not see positions finds no page of them', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto(text);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Positions', exact: true })).toHaveCount(0);
  await page.goto(`${text}/positions`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is shown at this address');
});
