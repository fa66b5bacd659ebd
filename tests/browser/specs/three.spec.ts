import { ask } from '#support/ask.ts';
import { expect, house, test } from '#support/test.ts';

house();
const address = '/en/t/river-principles/compare/three';
const chosen = `${address}?base=zero&left=first&right=working`;

test('three drafts are chosen, and nothing is asked for before', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto('/en/t/river-principles/compare/zero..first');
  await page.getByRole('link', { name: 'Compare three drafts' }).click();
  await expect(page.getByRole('main')).toContainText('Choose three different drafts');
  await page.getByLabel('Right').selectOption('working');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL(/base=zero&left=first&right=working/);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('the base stands in the middle, and below one another where there is no room', async ({ visit }) => {
  const { page } = await visit('secretariat', { viewport: { width: 1280, height: 900 } });
  await page.goto(chosen);
  const row = page.getByRole('article').filter({ hasText: 'Calls upon Governments' }).first();
  const boxes = async (): Promise<{ x: number; y: number }[]> =>
    Promise.all(
      ['.at-left', '.at-base', '.at-right'].map(async (one) => {
        const box = await row.locator(one).boundingBox();
        return { x: box?.x ?? 0, y: box?.y ?? 0 };
      }),
    );
  const [left, base, right] = await boxes();
  expect(left && base && right && left.x < base.x && base.x < right.x && left.y === base.y).toBe(true);
  await page.setViewportSize({ width: 600, height: 900 });
  const [below, first, last] = await boxes();
  expect(first && below && last && first.y < below.y && below.y < last.y).toBe(true);
});

test('a collision is told by its words, and what stands together by that', async ({ visit }) => {
  const { page, token } = await visit('secretariat');
  const text = '/instruments/three-banks';
  const wording = (place: string) => `1. Decides to restore the river banks in every ${place} within ten years.`;
  const send = (path: string, data: object) => ask(page, token ?? '', path, data);
  await send('/processes/shared-rivers/instruments', { slug: 'three-banks', title: 'Banks', language: 'en' });
  for (const [slug, place] of [['zero', 'district'], ['first', 'village'], ['', 'region']]) {
    await send(`${text}/drafts`, { text: wording(place ?? ''), replace: slug !== 'zero' });
    const issue = { slug, label: `${slug} draft`, kind: 'revised', openness: 'public' };
    if (slug) await send(`${text}/drafts/working/issue`, issue);
  }
  await page.goto('/en/t/three-banks/compare/three?base=zero&left=first&right=working');
  await expect(page.getByRole('main')).toContainText('The changes of both cannot stand together in 1 place.');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toContainText('collision: not all of it can stand together');
  const clash = page.getByRole('article').locator('.clashes li');
  await expect(clash).toContainText(/Both changed these words:\s*first draft\s*village/);
  await expect(clash).toContainText('region');
  await page.goto(chosen);
  await expect(page.getByRole('main')).toContainText('The changes of both can stand together everywhere.');
  await expect(page.getByRole('article').filter({ hasText: 'both made the same change' }).first()).toBeVisible();
});

test('the keys step from row to row', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto(chosen);
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('article').first()).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: /paragraph 1 of \d+/ })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('article').nth(1)).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.getByRole('article').first()).toBeFocused();
  await page.getByRole('link', { name: /^All/ }).click();
  await expect(page).toHaveURL(/only=all/);
  const every = await page.getByRole('article').count();
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(every);
});

test('who may not read one of them is shown nothing', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(chosen);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is shown at this address');
});
