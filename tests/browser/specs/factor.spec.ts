import { createHmac } from 'node:crypto';

import { violations } from '#support/axe.ts';
import { emailOf, password } from '#support/people.ts';
import { expect, house, test } from '#support/test.ts';

house();

/** The code an authenticator app shows for a secret in base 32 (RFC 6238). */
function code(secret: string, step = Math.floor(Date.now() / 30_000)): string {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)));
  const count = Buffer.alloc(8);
  count.writeBigInt64BE(BigInt(step));
  const digest = createHmac('sha1', key).update(count).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('somebody sets a second factor up, signs in with a recovery code, and takes it away', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto('/en/me/security');
  await page.getByRole('button', { name: 'Set up a second factor' }).click();
  await expect(page.getByRole('img', { name: /Picture with the secret/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const secret = (await page.locator('code.secret').textContent()) ?? '';
  await page.getByLabel('Code from the app').fill('000000');
  await page.getByRole('button', { name: 'Turn it on' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Password or code is not right');
  await page.getByLabel('Code from the app').fill(code(secret));
  await page.getByRole('button', { name: 'Turn it on' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Recovery codes' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  const codes = await page.locator('.codes code').allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();

  const other = (await visit(null)).page;
  await other.goto('/en/sign-in');
  await other.getByLabel('E-mail address').fill(emailOf('expert'));
  await other.getByLabel('Password').fill(password);
  await other.getByRole('main').getByRole('button', { name: 'Sign in' }).press('Enter');
  await expect(other.getByRole('heading', { name: 'One more step' })).toBeVisible();
  expect(await violations(other)).toEqual([]);
  // Half signed in survives a reload and shows nothing.
  await other.reload();
  await other.getByLabel('Code from the app, or a recovery code').fill(codes[0] ?? '');
  await other.getByRole('main').getByRole('button', { name: 'Sign in' }).press('Enter');
  await expect(other.getByRole('banner').getByRole('button', { name: /Mariana Sosa/ })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('main')).toContainText('Recovery codes left: 9.');
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByRole('button', { name: 'Sign out everywhere else' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Take the second factor away' }).click();
  await page.getByLabel('Code from the app, or a recovery code').fill(codes[1] ?? '');
  await page.getByRole('button', { name: 'Take the second factor away' }).press('Enter');
  await expect(page.getByRole('main')).toContainText('No second factor is set up.');
});

test('a token is made after a fresh proof, shown once, and revoked', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto('/en/me/tokens');
  let refused = false;
  // As eleven minutes later: the first answer asks for a proof, what follows is the service's own.
  await page.route('**/api/v1/me/tokens', async (route) => {
    if (route.request().method() !== 'POST' || refused) return route.fallback();
    refused = true;
    const problem = { code: 'step_up_required', status: 403, title: 'This asks for a fresh proof', detail: '' };
    return route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  });
  await page.getByLabel('Name').fill('Nightly copy');
  await page.getByRole('button', { name: 'Make a token' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Is it you?' });
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('Password').fill('not the password');
  await dialog.getByRole('button', { name: 'Continue' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Password or code is not right');
  await dialog.getByLabel('Password').fill(password);
  await dialog.getByRole('button', { name: 'Continue' }).press('Enter');
  await expect(page.getByRole('status').locator('code')).toContainText('adref_');
  await expect(page.getByRole('main')).toContainText('Nightly copy');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Revoke' }).press('Enter');
  await expect(page.getByRole('main')).toContainText('No tokens.');
});
