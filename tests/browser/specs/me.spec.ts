import { expect, house, test } from '#support/test.ts';

house();

test('somebody sees what they said and what became of it, in one list', async ({ visit }) => {
  const { page } = await visit('expert2');
  await page.goto('/en/me');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My comments');
  const answered = page.getByRole('article').filter({ hasText: 'that anyone can read and reuse' });
  await expect(answered).toContainText('answered');
  await expect(answered).toContainText('Accepted');
  await answered.getByRole('link', { name: /^See these words in/ }).click();
  await expect(page).toHaveURL(/\/d\/first#op3$/);
  await expect(page.locator('[id="op3"] .wording')).toContainText('with or without sight');
});

test('filters are links, and an open comment is withdrawn in two steps', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto('/en/me');
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.getByRole('link', { name: 'Answered' }).click();
  await expect(page).toHaveURL(/state=answered/);
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toContainText('so that two floods can be compared');
  await page.getByRole('link', { name: 'Open' }).click();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw' });
  await expect(dialog).toContainText(/Record: comment [A-Z]+-\d+ is withdrawn/);
  await dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: 'Withdrawn' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('without an account the page says how to get there', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto('/en/me');
  await expect(page).toHaveURL(/\/en\/sign-in\?back=/);
});

test('signing out ends the session on this device', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto('/en/me');
  await page.getByRole('button', { name: 'Mariana Sosa' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  // Leaving loads the first page anew; going on before it is there would be two journeys at once.
  await page.waitForURL(/\/en$/);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto('/en/me');
  await expect(page).toHaveURL(/sign-in/);
});

test('a wrong password is told, and no more than that', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto('/en/sign-in');
  await page.getByLabel('E-mail address').fill('expert@adref.example');
  await page.getByLabel('Password').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The address or the password is not right.');
  await page.getByLabel('E-mail address').fill('nobody@adref.example');
  await page.getByLabel('Password').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The address or the password is not right.');
});
