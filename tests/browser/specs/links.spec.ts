import type { Page } from '@playwright/test';

import { ask } from '#support/ask.ts';
import { violations } from '#support/axe.ts';
import { emailOf } from '#support/people.ts';
import { expect, house, test } from '#support/test.ts';

const { mails } = house({ mail: true });
const words = 'four herons by the weir';

/** The link in the newest mail to an address, once there is one more than `before`. */
async function linkTo(address: string, before = 0): Promise<string> {
  const theirs = (): ReturnType<typeof mails> =>
    mails().filter(({ to, text }) => to.includes(address) && text.includes('/link#'));
  await expect.poll(() => theirs().length, { timeout: 20_000 }).toBeGreaterThan(before);
  return /https?:\S+\/link#[0-9a-f]+/.exec(theirs().at(-1)?.text ?? '')?.[0] ?? '';
}

/** Opens a mailed address in this house; the mail names the host the service is reached by. */
async function follow(page: Page, link: string): Promise<void> {
  const { pathname, hash } = new URL(link);
  await page.goto('/favicon.svg');
  await page.goto(pathname + hash);
}

test('somebody signs in without a password, by a link that works once', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto('/en/sign-in');
  await page.getByLabel('E-mail address').fill(emailOf('expert'));
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(page.getByRole('main')).toContainText('If there is an account with this address');
  const link = await linkTo(emailOf('expert'));
  await follow(page, link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).press('Enter');
  await expect(page.getByRole('banner').getByRole('button', { name: /Mariana Sosa/ })).toBeVisible();
  await follow(page, link);
  await expect(page.getByRole('alert')).toContainText('This link was used before.');
  await expect(page.getByRole('link', { name: 'Ask for a new link' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('an invitation is listed, mailed again, and answered with a name and a password', async ({ visit }) => {
  const { page, token } = await visit('secretariat');
  const grant = { email: 'nia@adref.example', name: 'N. K.', capacity: 'expert', language: 'en' };
  await ask(page, token ?? '', '/mandates', grant);
  await linkTo('nia@adref.example');
  await page.goto('/en/invitations');
  const invited = page.getByRole('row', { name: /N\. K\./ });
  await expect(invited).toContainText('can be answered until');
  await invited.getByRole('button', { name: /^Mail again/ }).click();
  const link = await linkTo('nia@adref.example', 1);
  const guest = (await visit(null)).page;
  await follow(guest, link);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Your invitation');
  await expect(guest.getByRole('main')).toContainText('As Expert');
  await guest.getByLabel('Your name').fill('Nia Kamau');
  await guest.getByLabel('Password (may stay empty)').fill('password1234');
  await guest.getByRole('button', { name: 'Accept' }).click();
  await expect(guest.getByRole('main')).toContainText('among the passwords that are tried first');
  expect(await violations(guest)).toEqual([]);
  await guest.getByLabel('Password (may stay empty)').fill(words);
  await guest.keyboard.press('Enter');
  await expect(guest.getByRole('banner').getByRole('button', { name: /Nia Kamau/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(invited).toHaveCount(0);
});

test('an invitation is taken back, with the sentence that will be recorded', async ({ visit }) => {
  const { page, token } = await visit('secretariat');
  await ask(page, token ?? '', '/mandates', { email: 'gone@adref.example', name: 'Gone', capacity: 'observer' });
  const link = await linkTo('gone@adref.example');
  await page.goto('/en/invitations');
  await page.getByRole('row', { name: /Gone/ }).getByRole('button', { name: /^Take back/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Record: the invitation of Gone as Observer is taken back');
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByRole('row', { name: /Gone/ })).toHaveCount(0);
  await follow(page, link);
  await expect(page.getByRole('alert')).toContainText('This link was taken back');
});

test('a forgotten password is set anew', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto('/en/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  // Both pages ask for an address and mail a link.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set a new password');
  await page.getByLabel('E-mail address').fill(emailOf('observer'));
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await follow(page, await linkTo(emailOf('observer')));
  await page.getByLabel('New password').fill(words);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('main')).toContainText('The new password is set.');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill(emailOf('observer'));
  await page.getByLabel('Password').fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
});

test('an address is changed from the new one and put back from the old one', async ({ visit }) => {
  const { page } = await visit('france');
  await page.goto('/en/me/sign-in');
  await page.getByLabel('New address').fill('paris@adref.example');
  const form = page.getByRole('region', { name: 'Change the address' });
  await form.getByLabel('Password').fill('wrong');
  await form.getByRole('button').click();
  await expect(form.getByRole('alert')).toContainText('The password is not right.');
  await form.getByLabel('Password').fill('shared rivers run');
  await form.getByRole('button').click();
  await expect(form).toContainText('A mail is on its way to paris@adref.example.');
  await follow(page, await linkTo('paris@adref.example'));
  await page.getByRole('button', { name: 'Confirm the address' }).click();
  await expect(page.getByRole('main')).toContainText('The address is confirmed.');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await follow(page, await linkTo(emailOf('france')));
  await page.getByRole('button', { name: 'Put my address back' }).click();
  await expect(page.getByRole('main')).toContainText('Your address is back');
  await expect(page.getByRole('main').getByRole('link', { name: 'Set a new password' })).toBeVisible();
});

test('a password is changed where one is signed in, and stays signed in', async ({ visit }) => {
  const { page } = await visit('participant');
  await page.goto('/en/me/sign-in');
  await page.getByLabel('Password until now').fill('shared rivers run');
  await page.getByLabel('New password').fill('too short');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByRole('main')).toContainText('At least 12 characters, please.');
  await page.getByLabel('New password').fill(words);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByRole('main')).toContainText('Your password is changed.');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Password and address');
});
