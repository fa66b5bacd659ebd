import { expect, house, test } from '#support/test.ts';

house();

test('parties are found by another name, and a group shows its members on a day', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto('/en/parties');
  await page.getByLabel('Search').fill('european union');
  await page.getByRole('link', { name: /^EUN/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('European Union');
  await expect(page.getByRole('heading', { name: /^\d+ members on/ })).toBeVisible();
  await page.getByLabel('Membership on').fill('2019-06-01');
  await expect(page).toHaveURL(/day=2019-06-01/);
  await expect(page.getByRole('region', { name: 'Members', exact: true })).toContainText('United Kingdom');
  await expect(page.getByRole('button', { name: 'Add a member' })).toHaveCount(0);
});

test('the secretariat adds a group and a member, each with the sentence that is recorded', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto('/en/parties');
  await page.getByRole('button', { name: 'Add a group or party' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Code').fill('rivers');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByText('Begin with a capital letter')).toBeVisible();
  await dialog.getByLabel('Code').fill('RIVERS');
  await dialog.getByLabel('Name in English').fill('Friends of the rivers');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('Record: Friends of the rivers takes part, under the code RIVERS.');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto('/en/parties/RIVERS');
  await page.getByRole('button', { name: 'Add a member' }).click();
  await dialog.getByLabel('Member').selectOption('KEN');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('Record: Kenya belongs to Friends of the rivers from always until no end.');
  await dialog.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByRole('region', { name: 'Members', exact: true })).toContainText('Kenya');
});

test('somebody acts in another mandate, and what is shown follows', async ({ visit }) => {
  const { page } = await visit('france');
  await page.goto('/en/me/mandates');
  await expect(page.getByRole('banner')).toContainText('FRA · Delegate');
  await page.getByRole('button', { name: /^Delegate · EUN/ }).click();
  await expect(page.getByRole('banner')).toContainText('EUN · Delegate');
  await page.goto('/en/people');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People of my delegation: EUN');
});

test('a mandate that ends meanwhile is told, with what can be chosen instead', async ({ visit }) => {
  const office = await visit('secretariat');
  const { page } = await visit('france');
  await page.goto('/en/me/mandates');
  await expect(page.getByRole('banner')).toContainText('FRA · Delegate');
  await office.page.goto('/en/people?q=moreau');
  await office.page.getByRole('link', { name: 'Luc Moreau' }).click();
  const card = office.page.getByRole('article', { name: /FRA/ });
  await card.getByRole('button', { name: /^Suspend/ }).click();
  const dialog = office.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(dialog.getByText('Give a reason; it stands in the record.')).toBeVisible();
  await dialog.getByLabel('Reason').fill('Called back to the capital.');
  await dialog.getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card).toContainText('suspended');
  await page.goto('/en/people');
  const told = page.getByRole('region', { name: 'Acting as' });
  await expect(told).toContainText('You are acting without a mandate');
  await told.getByRole('button', { name: /EUN/ }).click();
  await expect(page.getByRole('banner')).toContainText('EUN · Delegate');
});

test('administrators are told that they see no content', async ({ visit }) => {
  const { page } = await visit('administrator');
  await page.goto('/en/people');
  await expect(page.getByText('Administrators run the platform and see no content')).toBeVisible();
});

test('what somebody may see is explained, with the rule', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto('/en/explain?as=delegate:KEN&instrument=river-principles&draft=first');
  const row = page.getByRole('row', { name: /Read the draft/ });
  await expect(row).toContainText('yes');
  await page.getByLabel('Capacity').selectOption('observer');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/as=observer/);
  await expect(page.getByRole('row', { name: /Edit the wording/ })).toContainText('No rule gives this to the capacity.');
});

test('the ledger shows its newest checkpoint to everybody, and proofs to those they are for', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto('/en/processes/shared-rivers/events');
  await page.getByRole('link', { name: /^Proof/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Proof of act');
  const stranger = await visit(null);
  await stranger.page.goto('/en/ledger');
  await expect(stranger.page.getByRole('region', { name: 'Signed note' })).toContainText('—');
});

test('my data is taken along, and erasing wants the address', async ({ visit }) => {
  const { page } = await visit('observer');
  await page.goto('/en/me/data');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'For machines (JSON)' }).click();
  expect((await saved).suggestedFilename()).toBe('my-data.json');
  await page.getByRole('button', { name: 'Erase me…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Type your address').fill('someone@adref.example');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByText('This is not the address of your account.')).toBeVisible();
  await dialog.getByLabel('Type your address').fill('observer@adref.example');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('Record: Theo Banda is erased.');
  await dialog.getByRole('button', { name: 'Erase me for ever' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
});
