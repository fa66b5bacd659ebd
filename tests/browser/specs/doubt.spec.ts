import type { Page } from '@playwright/test';

import { ask } from '#support/ask.ts';
import { violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

house();
const kept = '2. Requests the council to report on the progress of the works every second year.';
const zero = `# Principles\n\n1. Decides to establish a fund for the restoration of the river banks in every district of the city.\n\n${kept}\n`;
/** Paragraph 1 rewritten until nobody is sure. */
const next = `# Principles\n\n1. Establishes, under the treasurer, an endowment that pays for the restoration of all its streams and their banks.\n\n${kept}\n`;

/** A text of its own with one doubtful pair between its zero draft and the working draft; gives the page's address. */
async function doubtful(page: Page, token: string, slug: string): Promise<string> {
  const text = `/instruments/${slug}`;
  await ask(page, token, '/processes/shared-rivers/instruments', { slug, title: `Banks, ${slug}`, language: 'en' });
  await ask(page, token, `${text}/drafts`, { text: zero });
  const issue = { slug: 'zero', label: 'Zero draft', kind: 'revised', openness: 'public' };
  await ask(page, token, `${text}/drafts/working/issue`, issue);
  await ask(page, token, `${text}/drafts`, { text: next, replace: true });
  return `/en/t/${slug}/compare/zero..working`;
}
const open = (page: Page) => page.getByRole('heading', { name: '1 pair needs a decision' });
const done = (page: Page) => page.getByRole('heading', { name: 'Every doubtful pair is answered' });

test('a doubtful pair is answered and taken back without a pointer', async ({ visit }) => {
  const { page, token } = await visit('secretariat', { reducedMotion: 'reduce' });
  await page.goto(await doubtful(page, token ?? '', 'banks-keys'));
  await expect(open(page)).toBeVisible();
  const panel = page.locator('.doubts');
  await expect(panel.locator('.side').first()).toContainText('Decides to establish a fund');
  await expect(panel.locator('.side').last()).toContainText('an endowment that pays');
  const same = page.getByRole('button', { name: 'Same provision' });
  await same.focus();
  await page.keyboard.press('Enter');
  const note = panel.getByText('Recorded: the same provision. The working draft follows it.');
  await expect(note).toBeVisible();
  await expect(panel.locator('.note.good')).toBeFocused();
  await expect(done(page)).toBeVisible();
  await expect(page.getByRole('list', { name: /What changed, in figures/ })).toContainText('1 paragraph changed');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(open(page)).toBeVisible();
  await expect(panel.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(page.getByRole('list', { name: /What changed, in figures/ })).toContainText('1 new');
  await page.keyboard.press('Tab');
  await expect(same).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Recorded: not the same provision.')).toBeVisible();
});

test('the open panel keeps to what a reader with aids needs', async ({ visit }) => {
  const { page, token } = await visit('secretariat', { reducedMotion: 'reduce' });
  const address = await doubtful(page, token ?? '', 'banks-axe');
  for (const language of ['en', 'ar']) {
    await page.goto(address.replace('/en/', `/${language}/`));
    await page.locator('.doubts .pair').waitFor();
    await page.locator('.doubts .pair > .row button').last().click();
    await page.locator('.doubts select').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${language}, ${colorScheme}, choosing another`).toEqual([]);
    }
    await page.locator('.doubts form button').last().click();
    await expect(page.locator('.doubts h3')).toBeFocused();
    expect(await violations(page), `${language}, the question`).toEqual([]);
  }
});

test('somebody else’s answer stands until one’s own is put in its place', async ({ visit }) => {
  const { page, token } = await visit('secretariat');
  await page.goto(await doubtful(page, token ?? '', 'banks-two'));
  await expect(open(page)).toBeVisible();
  const held = await page.request.get('/api/v1/instruments/banks-two/compare/zero..working/doubtful', {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { items } = (await held.json()) as { items: { from: { id: string }[]; to: { id: string }[] }[] };
  const [from, to] = [items[0]?.from.map(({ id }) => id), items[0]?.to.map(({ id }) => id)];
  const said = { from_draft: 'zero', to_draft: 'working', from, to, kind: 'separate' };
  await ask(page, token ?? '', '/instruments/banks-two/lineage/decisions', said);
  await page.getByRole('button', { name: 'Same provision' }).click();
  await expect(page.getByRole('alert')).toContainText('has already answered about one of these paragraphs');
  await page.getByRole('button', { name: 'Put my answer in its place' }).click();
  await expect(page.getByText('Recorded: the same provision.')).toBeVisible();
});

test('an answer given earlier is listed and can be taken back', async ({ visit }) => {
  const { page, token } = await visit('secretariat');
  await page.goto(await doubtful(page, token ?? '', 'banks-later'));
  await page.getByRole('button', { name: 'Same provision' }).click();
  await expect(done(page)).toBeVisible();
  await page.reload();
  await page.getByText('1 earlier answer').click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(open(page)).toBeVisible();
});

test('nobody else is asked', async ({ visit }) => {
  const { page: desk, token } = await visit('secretariat');
  const address = await doubtful(desk, token ?? '', 'banks-others');
  await ask(desk, token ?? '', '/instruments/banks-others/drafts/working/issue', {
    slug: 'first',
    label: 'First draft',
    kind: 'revised',
    openness: 'public',
  });
  const { page } = await visit('kenya');
  await page.goto(address.replace('working', 'first'));
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.locator('.doubts')).toHaveCount(0);
});
