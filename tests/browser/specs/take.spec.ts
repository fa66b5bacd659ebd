import { readFile } from 'node:fs/promises';

import { violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

house();
const draft = '/en/t/river-principles/d/first';

test('a draft is taken along in every form, of what its reader may see, with what it can be held against', async ({
  visit,
}) => {
  for (const [who, tagged] of [
    ['kenya', true],
    [null, false],
  ] as const) {
    const { page } = await visit(who);
    await page.goto(draft);
    await page.getByText('Save or print this draft').click();
    for (const [name, ending] of [
      ['Markdown', 'md'],
      ['HTML', 'html'],
      ['JSON', 'json'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`river-principles-first.${ending}`);
      const words = await readFile(await file.path(), 'utf8');
      expect(words).toContain('rivers');
      expect(words).toMatch(/[0-9a-f]{64}/);
      expect(/\b(KEN|BRA|EUN|USA)\b[+-]/.test(words), `${who} ${ending}`).toBe(tagged);
    }
    expect(await violations(page)).toEqual([]);
  }
});

test('under a printed draft stands what it can be held against, and on the screen it does not', async ({ visit }) => {
  const { page } = await visit('kenya');
  await page.goto(draft);
  const foot = page.locator('.printed');
  await expect(foot).toHaveCount(1, { timeout: 15_000 });
  await expect(foot).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(foot).toBeVisible();
  await expect(foot).toContainText(/SHA-256: [0-9a-f]{64}/);
  await expect(foot).toContainText('Ledger checkpoint over');
});

test('the drafts of a text lead to who may see what', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto('/en/t/river-principles');
  await page.getByRole('link', { name: /Who may see what.*First draft/ }).click();
  await expect(page).toHaveURL(/explain\?as=stranger&instrument=river-principles&draft=first/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
