import { readFile } from 'node:fs/promises';

import { sideways, violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

house();
const address = 'processes/shared-rivers/inclusion';

test('the secretariat reads who came to meetings, by gender too, and takes the chapter along', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto(`/en/${address}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Who took part' })).toBeVisible();
  const meetings = page.getByRole('region', { name: 'By meeting', exact: true });
  const africa = meetings.getByRole('row').filter({ hasText: 'Consultation of Africa' });
  await expect(africa.getByRole('cell')).toHaveText(['14', '0', '13', '12']);
  await meetings.getByText('Consultation of Africa: By region, organization and gender').click();
  const women = meetings.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Women' }) }).last();
  await expect(women.getByRole('cell')).toHaveText(['8', '0', '7']);
  const group = page.getByRole('region', { name: 'The expert working group' });
  await expect(group).toContainText('31 members from 20 States.');
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await sideways(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'The chapter for the report (Markdown)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('shared-rivers-process-en.md');
  const chapter = await readFile(await file.path(), 'utf8');
  expect(chapter).toContain('31 experts nominated by Member States were appointed to the working group, from 20 States.');
  expect(chapter).toContain('13 people from 12 delegations took part.');
});

test('others are told full fives, of held meetings alone, on a phone and in Arabic', async ({ visit }) => {
  const { page } = await visit(null, { viewport: { width: 320, height: 800 } });
  await page.goto(`/en/${address}`);
  const meetings = page.getByRole('region', { name: 'By meeting', exact: true });
  const africa = meetings.getByRole('row').filter({ hasText: 'Consultation of Africa' });
  await expect(africa.getByRole('cell')).toHaveText(['10', '0', '10', '10']);
  await expect(meetings.getByRole('row').filter({ hasText: 'Consultation of Europe' })).toContainText('It is told once');
  await expect(page.getByRole('main')).not.toContainText('First meeting of the working group');
  await expect(page.getByRole('region', { name: 'The expert working group' })).not.toContainText(/Women|Nominated/);
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  await page.goto(`/ar/${address}`);
  await expect(page.getByRole('heading', { level: 1, name: 'من شارك' })).toBeVisible();
  expect(await sideways(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});
