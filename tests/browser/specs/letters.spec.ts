import { violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

const { mails } = house({ mail: true });

test('an administrator reads every letter and has one sent to oneself over the mail server', async ({ visit }) => {
  const { page } = await visit('administrator');
  await page.goto('/en/outbox');
  await page.getByRole('link', { name: 'How the letters read' }).click();
  await expect(page.getByRole('heading', { name: 'Letters', level: 1 })).toBeVisible();
  await page.getByRole('combobox').first().selectOption('milestone_moved');
  await expect(page).toHaveURL(/kind=milestone_moved/);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('body')).toContainText('now planned for October 2031');
  await page.getByRole('combobox').nth(1).selectOption('ar');
  await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).maxWidth)).not.toBe('none');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('combobox').nth(1).selectOption('es');
  await page.getByRole('tab', { name: 'As plain text' }).click();
  await expect(page.locator('pre')).toContainText('octubre de 2031');
  await page.getByRole('button', { name: 'Send me this as a test' }).click();
  await expect(page.getByText('The mail server has taken the test.')).toBeVisible({ timeout: 20_000 });
  const letter = mails().find(({ subject }) => subject.startsWith('[Prueba]'));
  expect(letter?.to).toEqual(['administrator@adref.example']);
  expect(letter?.html).toContain('octubre de 2031');
  await page.goto('/en/outbox');
  await page.getByRole('link', { name: /^Sent: / }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Step moved' })).toHaveCount(1);
});

test('the secretariat reads the letters and sends none, and the figures of who took part are taken along', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto('/en/letters');
  await expect(page.frameLocator('iframe').locator('body')).toContainText('Your comment has arrived safely');
  await expect(page.getByRole('button', { name: 'Send me this as a test' })).toHaveCount(0);
  await page.goto('/en/processes/shared-rivers');
  await page.getByRole('link', { name: 'Who took part' }).click();
  await expect(page.getByRole('heading', { name: 'Who took part', level: 1 })).toBeVisible();
  await expect(page.getByRole('row', { name: /^All rounds/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'The chapter for the report (Markdown)' }).click();
  expect((await download).suggestedFilename()).toBe('shared-rivers-process-en.md');
  const { page: outside } = await visit(null);
  await outside.goto('/en/processes/shared-rivers/inclusion');
  await expect(outside.getByText('Numbers are told in full fives')).toBeVisible();
  await expect(outside.getByRole('button', { name: 'The chapter for the report (Markdown)' })).toBeVisible();
});
