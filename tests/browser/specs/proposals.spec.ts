import type { Page } from '@playwright/test';

import { ask } from '#support/ask.ts';
import { sideways, violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

house();
const text = '/en/t/river-principles';
const main = (page: Page) => page.getByRole('main');
const wanted = (page: Page) => page.getByLabel('The wording you want');
const base = 'Decides to review the principles every five years.';

/** The page of the paragraph everybody negotiates on. */
async function paragraph(page: Page): Promise<string> {
  await page.goto(`${text}/delegation`);
  await page.getByRole('row').filter({ hasText: 'Decides to review' }).getByRole('link').click();
  await expect(wanted(page)).toHaveValue(base);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function confirm(page: Page, action: string, sentence: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(sentence);
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('three delegations and an expert propose, and the desk takes it in', async ({ visit }) => {
  test.slow();
  // A delegate writes for the delegation; the words are compiled while they are typed.
  const { page: kenya } = await visit('kenya');
  const id = await paragraph(kenya);
  await wanted(kenya).fill(base.replace('five', 'three'));
  await expect(main(kenya).locator('.writer ins').first()).toContainText('three');
  await expect(main(kenya).getByText('Beside everything that is tabled')).toBeVisible();
  expect(await violations(kenya)).toEqual([]);
  await main(kenya).getByRole('button', { name: 'Keep as our draft proposal' }).click();
  await expect(main(kenya).getByText('not tabled yet')).toBeVisible();
  await expect(main(kenya).getByRole('button', { name: 'Table…' })).toHaveCount(0);

  // Nobody else knows of it; the own coordinator tables it in two steps.
  const { page: france, token } = await visit('france');
  await france.goto(`${text}/delegation/${id}`);
  await expect(main(france).getByText('Nothing is tabled.')).toBeVisible();
  const { page: nairobi } = await visit('nairobi');
  await nairobi.goto(`${text}/delegation`);
  await expect(main(nairobi).getByText('Only the delegation of KEN sees these.')).toBeVisible();
  await main(nairobi).getByRole('button', { name: 'Table…' }).click();
  await confirm(nairobi, 'Table it', /Record: KEN tables its proposal on paragraph 5/i);
  await france.reload();
  await expect(main(france).locator('.proposal-card')).toContainText('KEN');

  // An expert comments with words; others speak on the floor.
  const { page: expert, token: expertToken } = await visit('expert');
  expect(token).not.toBeNull();
  const rounds = (await (
    await expert.request.get('/api/v1/instruments/river-principles/rounds', { headers: { Authorization: `Bearer ${expertToken}` } })
  ).json()) as { items: { id: string; state: string; may: string[] }[] };
  const round = rounds.items.find(({ state, may }) => state === 'open' && may.includes('comment'));
  const comment = { paragraph: id, kind: 'substantive', text: 'Sooner.', quote: { exact: 'five' }, proposed_wording: 'three' };
  await ask(expert, expertToken ?? '', `/rounds/${round?.id}/comments`, comment);
  const { page: desk } = await visit('secretariat');
  await desk.goto(`${text}/desk/${id}`);
  for (const [party, words] of [
    ['FRA', 'review thoroughly'],
    ['Brazil', 'reconsider'],
  ] as const) {
    await desk.getByText('Enter a proposal from the floor').click();
    await desk.getByLabel('Which party said it?').fill(party);
    await wanted(desk).fill(base.replace('review', words));
    await desk.getByRole('button', { name: 'Enter from the floor' }).click();
    await expect(desk.getByText(/^Entered as/).last()).toBeVisible();
  }

  // The same change from a delegation and an expert is one; all of it goes in together.
  await expect(desk.getByRole('heading', { name: 'Changes that wait (3)' })).toBeVisible();
  await expect(desk.locator('.change').first()).toContainText('Wanted by 2');
  // What was said in passing, and the bar at the top, lie over the page.
  await desk.evaluate(() => scrollTo(0, 0));
  await expect(desk.getByText(/^Entered as/)).toHaveCount(0, { timeout: 15_000 });
  expect(await violations(desk)).toEqual([]);
  for (const box of await desk.getByLabel('choose', { exact: true }).all()) await box.check();
  await desk.getByRole('button', { name: 'Accept together (3)' }).click();
  await expect(desk.getByRole('heading', { name: 'Changes that wait (0)' })).toBeVisible();
  const editor = desk.getByLabel('Wording', { exact: true });
  await expect(editor).toHaveValue(/\[thoroughly\] \{FRA\+/);
  await expect(editor).toHaveValue(/\{BRA\+/);

  // Read as each of them, and undone with a trace.
  const see = desk.getByRole('combobox', { name: 'See the result as' });
  for (const [party, words] of [
    ['FRA', /review thoroughly the principles every five years/],
    ['BRA', /reconsider the principles every five years/],
  ] as const) {
    await see.selectOption(`as:${party}`);
    await expect(main(desk).locator('.wording-text').last()).toHaveText(words);
  }
  await desk.getByRole('button', { name: 'Undo the last act here' }).click();
  await confirm(desk, 'Undo the last act here', /the last act on 5/);
  await expect(editor).toHaveValue(base);
  await expect(desk.getByRole('heading', { name: 'Changes that wait (3)' })).toBeVisible();

  // What nobody pursues is rejected with a reason its author reads.
  const brazil = desk.locator('.change').filter({ hasText: 'BRA' });
  await brazil.getByRole('button', { name: 'Reject…' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Reject…', exact: true }).click();
  await expect(dialog.getByText(/reason/i).first()).toBeVisible();
  await dialog.getByRole('textbox').fill('Review is the agreed word.');
  await dialog.getByRole('button', { name: 'Reject…', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await nairobi.goto(`${text}/delegation?show=ended`);
  await expect(main(nairobi).locator('.proposal-card')).toContainText('Review is the agreed word.');
});

test('two people at one desk see each other, and the later save loses nothing', async ({ visit }) => {
  const { page: one } = await visit('secretariat');
  await one.goto(`${text}/desk`);
  await one.locator('tr[id="pp1"]').getByRole('link').first().click();
  await expect(one.getByLabel('Wording', { exact: true })).toBeVisible();
  const { page: two } = await visit('secretariat');
  await two.goto(one.url());
  const words = (page: Page) => page.getByLabel('Wording', { exact: true });
  await expect(words(two)).not.toHaveValue('');
  const before = await words(two).inputValue();
  await words(one).fill(`${before} One.`);
  await one.keyboard.press('Control+Enter');
  await expect(one.getByText(/^Saved at/)).toBeVisible();
  await words(two).fill(`Two. ${before}`);
  await two.keyboard.press('Control+Enter');
  await expect(two.getByRole('heading', { name: /Somebody saved|another wording/i })).toBeVisible();
});

test('a move, a new paragraph and one against another are proposed and put in', async ({ visit }) => {
  test.slow();
  const { page: nairobi } = await visit('nairobi');
  const id = await paragraph(nairobi);
  const propose = async (way: string, fill: () => Promise<unknown>): Promise<void> => {
    await nairobi.goto(`${text}/delegation/${id}`);
    await nairobi.getByRole('radio', { name: way }).check();
    await fill();
    await nairobi.getByRole('button', { name: 'Keep as our draft proposal' }).click();
    await nairobi.getByRole('button', { name: 'Table…' }).click();
    await confirm(nairobi, 'Table it', /Record: KEN tables/);
  };
  await propose('A new paragraph after it', () => wanted(nairobi).fill('Invites the regions to meet.'));
  await propose('An alternative to this paragraph', () => wanted(nairobi).fill('Decides to end the review.'));
  const { page: desk } = await visit('secretariat');
  await desk.goto(`${text}/desk/${id}`);
  await expect(desk.getByRole('heading', { name: /^Changes that wait/ })).toBeVisible();
  for (const sort of ['a new paragraph after it', 'an alternative to it']) {
    await desk.locator('.change').filter({ hasText: sort }).getByRole('button', { name: 'Accept' }).click();
    await expect(desk.locator('.change').filter({ hasText: sort })).toHaveCount(0);
  }
  await desk.goto(`${text}/desk`);
  await expect(desk.locator('tbody tr').filter({ hasText: 'Invites the regions' })).toContainText('5.bis');
  await expect(desk.locator('tbody tr').filter({ hasText: 'Decides to end the review' })).toContainText('ALT 5');
});

test('the pages of proposals hold at 320 pixels, in the dark and in Arabic', async ({ visit }) => {
  const { page } = await visit('nairobi', { viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
  const id = await paragraph(page);
  for (const path of [`${text}/delegation`, `${text}/delegation/${id}`, `/ar/t/river-principles/delegation/${id}`]) {
    await page.goto(path);
    await expect(main(page).getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await sideways(page), path).toEqual([]);
    expect(await violations(page), path).toEqual([]);
  }
});
