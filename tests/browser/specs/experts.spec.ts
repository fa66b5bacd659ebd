import { sideways, violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

const { mails } = house({ mail: true });
const address = '/en/processes/shared-rivers/experts';

test('the working group is public: names, States and competences, and nothing else', async ({ visit }) => {
  const { page } = await visit(null, { viewport: { width: 320, height: 800 } });
  await page.goto('/en/processes/shared-rivers');
  await page.getByRole('navigation', { name: 'Parts of this process' }).getByRole('link', { name: 'Experts' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Experts' })).toBeVisible();
  const members = page.getByRole('region', { name: 'Members of the working group' });
  await expect(members).toContainText('31 people from 20 States');
  await expect(members.getByRole('listitem')).toHaveCount(31);
  await expect(members.getByRole('listitem').filter({ hasText: 'Lucía Pereyra' })).toContainText('Uruguay');
  await expect(page.getByRole('main')).not.toContainText(/@|invented life|Woman/);
  await expect(page.getByRole('button', { name: /Nominate|Open a call/ })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  await page.goto('/ar/processes/shared-rivers/experts');
  await expect(page.getByRole('heading', { level: 1, name: 'الخبراء' })).toBeVisible();
  expect(await sideways(page)).toEqual([]);
});

test('a coordinator nominates, and the nominee agrees by the mailed link', async ({ visit }) => {
  const { page } = await visit('nairobi');
  await page.goto(address);
  const call = page.getByRole('region', { name: 'Reviewers of the final draft', exact: true });
  await expect(call).toContainText('Your State may nominate 1 more person.');
  await call.getByRole('button', { name: 'Nominate' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Wairimu Njoroge');
  await dialog.getByLabel('Address').fill('naliaka.simiyu@experts.adref.example');
  await dialog.getByLabel('Competences').fill('Hydrology');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Nominate' }).click();
  await expect(dialog.getByRole('alert')).toContainText('nominated for this call already');
  await expect(dialog.getByLabel('Name')).toHaveValue('Wairimu Njoroge');
  await dialog.getByLabel('Address').fill('wairimu@lab.example');
  await dialog.getByRole('button', { name: 'Nominate' }).click();
  await expect(dialog).toBeHidden();
  const named = call.getByRole('listitem').filter({ hasText: 'Wairimu Njoroge' });
  await expect(named).toContainText('Asked');
  await expect(call).toContainText('Your State has made all its nominations.');
  await expect(call.getByRole('button', { name: 'Nominate' })).toHaveCount(0);

  const link = (): string =>
    /https?:\S+(\/\w+\/nomination#[0-9a-f]+)/.exec(
      mails().findLast(({ to, text }) => to.includes('wairimu@lab.example') && text.includes('/nomination#'))?.text ?? '',
    )?.[1] ?? '';
  await expect.poll(link, { timeout: 20_000 }).not.toBe('');
  const nominee = (await visit(null)).page;
  await nominee.goto(link());
  await expect(nominee.getByRole('heading', { level: 1 })).toHaveText('You were nominated');
  await expect(nominee.getByRole('main')).toContainText('Kenya nominated you for the working group of Rivers that cities share.');
  await nominee.getByRole('textbox', { name: 'Curriculum vitae' }).fill('Twelve years beside the Athi.');
  await nominee.getByRole('combobox', { name: 'Gender' }).selectOption('Woman');
  await nominee.getByRole('checkbox').check();
  expect(await violations(nominee)).toEqual([]);
  await nominee.getByRole('button', { name: 'I agree to be nominated' }).click();
  await expect(nominee.getByRole('status').filter({ hasText: 'Thank you. You agreed' })).toBeVisible();
  await nominee.reload();
  await expect(nominee.getByRole('alert')).toContainText('used');
  await page.reload();
  await expect(named).toContainText('Agreed');
  await expect(page.getByRole('main')).not.toContainText('Twelve years beside the Athi.');
});

test('the secretariat chooses with the balance beside, and another person approves', async ({ visit }) => {
  const { page } = await visit('secretariat', { viewport: { width: 1280, height: 1000 } });
  await page.goto(address);
  const call = page.getByRole('region', { name: 'Reviewers of the final draft', exact: true });
  const balance = call.getByRole('region', { name: 'Balance of the choice' });
  await expect(balance).toContainText('0 people chosen for 4 seats');
  await call.getByRole('checkbox', { name: /Maricel Agbayani/ }).check();
  await expect(balance).toContainText('1 person chosen for 4 seats, from 1 State');
  await call.getByRole('checkbox', { name: /Eero Salmi/ }).check();
  await expect(balance.getByRole('row', { name: 'Europe 1 of 1' })).toBeVisible();
  await expect(balance.getByRole('row', { name: 'Not said 1 of 1' })).toBeVisible();
  await call.getByRole('button', { name: 'Keep as the shortlist' }).click();
  await expect(page.getByText('The shortlist is kept.')).toBeVisible();
  await expect(call.getByRole('listitem').filter({ hasText: 'Eero Salmi' })).toContainText('On the shortlist');
  expect(await violations(page)).toEqual([]);
  await call.getByRole('button', { name: 'Propose to appoint' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 people are proposed');
  await dialog.getByLabel('First day').fill('2026-01-01');
  await dialog.getByLabel('Last day, if any').fill('2099-01-01');
  await dialog.getByRole('button', { name: 'Propose to appoint' }).click();
  await expect(dialog).toBeHidden();
  await expect(call).toContainText('Appointing takes two persons');
  await expect(call.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  const head = (await visit('head')).page;
  await head.goto(address);
  await head.getByRole('region', { name: 'Reviewers of the final draft', exact: true }).getByRole('button', { name: 'Approve' }).click();
  await head.getByLabel('On whose authority').fill('The Director, letter 14');
  await head.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(head.getByRole('dialog')).toBeHidden();
  const members = head.getByRole('region', { name: 'Members of the working group' });
  await expect(members).toContainText('33 people from');
  await expect(members.getByRole('listitem').filter({ hasText: 'Eero Salmi' })).toContainText('Finland');
  expect(await violations(head)).toEqual([]);
});
