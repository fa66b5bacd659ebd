import { sideways, violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

house();
const address = '/en/processes/shared-rivers';

test('the timeline of the demonstration tells what is done, what moved and why', async ({ visit }) => {
  const { page } = await visit(null, { viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  const steps = page.locator('.milestone');
  await expect(steps).toHaveCount(7);
  await expect(steps.nth(1)).toContainText('2 March 2026');
  await expect(steps.nth(1).getByRole('link', { name: 'Zero draft' })).toHaveAttribute('href', /\/d\/zero$/);
  await expect(steps.nth(3)).toContainText('Now');
  await expect(steps.nth(3).getByRole('link', { name: /^Expert round on the first draft/ })).toBeVisible();
  const adoption = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Adoption' }) });
  await expect(adoption).toContainText('Moved');
  await adoption.getByText('Changed once').click();
  await expect(adoption).toContainText('The conference meets later than it had planned to.');
  await expect(page.locator('svg.picture')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a milestone' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /timeline\.ics$/ })).toHaveAttribute('href', /^webcal:\/\//);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the dates' }).click();
  expect((await download).suggestedFilename()).toBe('shared-rivers.ics');
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(page.locator('svg.picture')).toBeHidden();
  expect(await sideways(page)).toEqual([]);
});

test('the secretariat adds a milestone, moves it with a reason, and loses nothing that was typed', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto(address);
  await page.getByRole('button', { name: 'Add a milestone' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('A fair by the river');
  await dialog.getByLabel('How exactly').selectOption('day');
  await dialog.getByLabel('From').fill('2031-06-14');
  await dialog.getByLabel('Until').fill('2031-06-10');
  await dialog.locator('summary', { hasText: 'Waits for' }).click();
  await dialog.getByRole('checkbox', { name: 'Adoption' }).check();
  await dialog.getByRole('checkbox', { name: 'First draft', exact: true }).last().check();
  await dialog.getByLabel('Documents elsewhere').fill('The map https://example.org/map.pdf');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toContainText('ends (2031-06-10) before it begins');
  await expect(dialog.getByLabel('Title')).toHaveValue('A fair by the river');
  await dialog.getByLabel('Until').fill('2031-06-16');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  const fair = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'A fair by the river' }) });
  await expect(fair).toContainText(/14\s?–\s?16 June 2031/u);
  await expect(fair.getByRole('link', { name: 'The map' })).toHaveAttribute('href', 'https://example.org/map.pdf');
  await fair.getByRole('button', { name: /^Change/ }).click();
  await dialog.getByLabel('From').fill('2031-07-14');
  await dialog.getByLabel('Until').fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('A reason is needed');
  await expect(dialog.getByLabel('From')).toHaveValue('2031-07-14');
  await dialog.getByLabel('Why').fill('The meadow floods in June.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(fair).toContainText('14 July 2031');
  await fair.getByText('Changed once').click();
  await expect(fair).toContainText('The meadow floods in June.');
  expect(await violations(page)).toEqual([]);
});

test('a timeline begins from a template, in the language asked for', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto('/ar');
  const { token } = await visit('secretariat');
  const made = await page.request.post('/api/v1/processes', {
    headers: { authorization: `Bearer ${token}` },
    data: { slug: 'empty-one', title: 'Empty', zone: 'UTC', public: true },
  });
  expect(made.status()).toBe(201);
  await page.goto('/ar/processes/empty-one');
  await page.getByRole('button', { name: 'البدء من نموذج' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('شهر الاعتماد').fill('2032-02');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'البدء من نموذج' }).click();
  await expect(page.locator('.milestone')).toHaveCount(15);
  await expect(page.locator('.milestone').first()).toContainText('التكليف');
  await expect(page.getByRole('button', { name: 'البدء من نموذج' })).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await sideways(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});
