import { violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

house();
const text = '/en/t/river-principles';

test('a table pasted from a spreadsheet is looked at, then lodged', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto(`${text}/rounds`);
  const open = page.getByRole('article', { name: 'Expert round on the first draft' });
  await open.getByRole('link', { name: 'Comments as a table' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comments as a table');
  await page.getByLabel('Or paste from a spreadsheet').fill('Clause\tType\tComments\nop1\ted\tShorter.\nnowhere\tge\tLost.\n');
  await page.getByRole('button', { name: 'See where every row goes' }).click();
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('Placed: 1. Without a place: 1.');
  await expect(page.locator('tbody tr').nth(1)).toContainText('no such paragraph in the draft');
  const lodge = page.getByRole('button', { name: /^Send these comments/ });
  await expect(lodge).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel(/Send rows without a place/).check();
  await lodge.click();
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('Sent: 2');
});

test('reasons are written, given and put away', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto(`${text}/desk/reasons`);
  await page.getByLabel('Name in the list').fill('Agreed text');
  await page.getByLabel('Reason', { exact: true }).fill('These words were agreed.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Agreed text' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Put away' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.goto(`${text}/desk/alike`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comments that say the same');
  expect(await violations(page)).toEqual([]);
});
