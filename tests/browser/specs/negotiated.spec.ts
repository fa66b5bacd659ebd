import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

import { ask } from '#support/ask.ts';
import { violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';
import { resolution } from '#support/texts.ts';

house();
const text = '/en/t/the-real-resolution';
const main = (page: Page) => page.getByRole('main');
const wording = (page: Page) => page.getByLabel('Wording', { exact: true });

/** Says yes to a sentence that says what will be recorded. */
async function confirm(page: Page, action: string, sentence: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(sentence);
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('the real resolution is negotiated to its first draft, and a word leads back to where it came from', async ({ visit }) => {
  const file = resolution();
  if (file === null) return;
  test.setTimeout(240_000);
  const { page: desk, token } = await visit('secretariat');
  const send = (path: string, body: object): Promise<unknown> => ask(desk, String(token), path, body);

  await test.step('it is imported and issued', async () => {
    const process = (await send('/processes', {
      title: 'Smart cities',
      slug: 'smart-cities-process',
      summary: '',
      zone: 'Africa/Nairobi',
      public: true,
    })) as { slug: string };
    await send(`/processes/${process.slug}/instruments`, {
      title: 'The real resolution',
      slug: 'the-real-resolution',
      language: 'en',
    });
    await send('/instruments/the-real-resolution/drafts', { text: await readFile(file, 'utf8') });
    await send('/instruments/the-real-resolution/drafts/working/issue', {
      slug: 'zero',
      label: 'Zero draft',
      kind: 'zero',
      openness: 'experts',
    });
  });

  const { page: nairobi } = await visit('nairobi');
  await test.step('a delegation reads it, and opposes words in brackets', async () => {
    await nairobi.goto(`${text}/d/zero`);
    await expect(nairobi.locator('#main section.paragraph').first()).toBeVisible();
    await nairobi.goto(`${text}/positions`);
    await nairobi.getByRole('button', { name: /^State a position/ }).first().click();
    const dialog = nairobi.getByRole('dialog');
    await dialog.getByLabel('Oppose').check();
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await confirm(nairobi, 'Record', /Record: KEN opposes/);
    await expect(nairobi.getByText(/^Recorded/)).toBeVisible();
  });

  let id = '';
  await test.step('it proposes by editing the words of a paragraph with brackets, and tables that', async () => {
    await nairobi.goto(`${text}/delegation`);
    await nairobi.getByRole('row').filter({ hasText: 'Executive Director, subject to' }).getByRole('link').click();
    const wanted = nairobi.getByLabel('The wording you want');
    await expect(wanted).toHaveValue(/cities and human settlements/);
    id = new URL(nairobi.url()).pathname.split('/').at(-1) ?? '';
    await wanted.fill((await wanted.inputValue()).replace('cities and human settlements', 'cities, towns and human settlements'));
    await main(nairobi).getByRole('button', { name: 'Keep as our draft proposal' }).click();
    await nairobi.goto(`${text}/delegation`);
    await main(nairobi).getByRole('button', { name: 'Table…' }).click();
    await confirm(nairobi, 'Table it', /Record: KEN tables its proposal/i);
  });

  const floor = [
    ['FRA', 'cities, villages and human settlements'],
    ['Brazil', 'cities and all human settlements'],
  ] as const;
  await test.step('two more speak on the floor, and an expert comments with words', async () => {
    await desk.goto(`${text}/desk/${id}`);
    const base = await wording(desk).inputValue();
    for (const [party, words] of floor) {
      await desk.getByText('Enter a proposal from the floor').click();
      await desk.getByLabel('Which party said it?').fill(party);
      await desk.getByLabel('The wording you want').fill(base.replace('cities and human settlements', words));
      await desk.getByRole('button', { name: 'Enter from the floor' }).click();
      await expect(desk.getByText(/^Entered as/).last()).toBeVisible();
    }
    const { id: round } = (await send('/instruments/the-real-resolution/rounds', {
      draft: 'zero',
      title: 'Experts',
      kind: 'expert',
      closes_at: '2099-01-01T00:00:00Z',
      audience: ['expert'],
      shown: 'round',
    })) as { id: string };
    const expert = await visit('expert');
    await ask(expert.page, String(expert.token), `/rounds/${round}/comments`, {
      paragraph: id,
      kind: 'substantive',
      text: 'Towns as well.',
      quote: { exact: 'cities and human settlements' },
      proposed_wording: 'cities, towns and human settlements',
    });
  });

  await test.step('the desk takes it all in, reads it as each of them, and strikes a word for good', async () => {
    await desk.reload();
    await expect(desk.getByRole('heading', { name: 'Changes that wait (3)' })).toBeVisible();
    await expect(desk.locator('.change').filter({ hasText: 'towns' })).toContainText('Wanted by 2');
    for (const box of await desk.getByLabel('choose', { exact: true }).all()) await box.check();
    await desk.getByRole('button', { name: 'Accept together (3)' }).click();
    await expect(desk.getByRole('heading', { name: 'Changes that wait (0)' })).toBeVisible();
    const see = desk.getByRole('combobox', { name: 'See the result as' });
    for (const [party, words] of [
      ['FRA', floor[0][1]],
      ['BRA', floor[1][1]],
    ] as const) {
      await see.selectOption(`as:${party}`);
      await expect(main(desk).locator('.wording-text').last()).toContainText(words);
    }
    const [before, rest] = (await wording(desk).inputValue()).split('~~[[voluntary]') as [string, string];
    await wording(desk).fill(before.trimEnd() + rest.slice(rest.indexOf('~~') + 2));
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByText(/^Saved at/)).toBeVisible();
  });

  await test.step('a paragraph is agreed', async () => {
    await desk.goto(`${text}/agreed`);
    await desk.getByRole('button', { name: 'Record an agreement' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('checkbox', { disabled: false }).first().check();
    await dialog.getByLabel('Date and time on the stamp').fill('1 June 2023 10.15');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await confirm(desk, 'Record', /ad ref 1 June 2023 10\.15/);
    await expect(desk.getByRole('row').filter({ hasText: '1 June 2023 10.15' })).toContainText('stands');
  });

  await test.step('the first draft is issued', async () => {
    await desk.goto(`${text}/issue`);
    await desk.getByLabel('Who may read it').selectOption('experts');
    await desk.getByRole('button', { name: 'Issue…' }).click();
    await confirm(desk, 'Issue', /Record: “First draft”/);
    await expect(desk.getByRole('heading', { name: 'First draft is issued' })).toBeFocused();
  });

  await test.step('the life of the word is told, and the new ones lead to who brought them', async () => {
    const headers = { Authorization: `Bearer ${token}` };
    const zero = await desk.request.get('/api/v1/instruments/the-real-resolution/drafts/zero/brackets', { headers });
    const { items } = (await zero.json()) as { items: { id: string; words: string }[] };
    await nairobi.goto(`${text}/b/${items.find(({ words }) => words === 'voluntary')?.id}`);
    await expect(nairobi.getByRole('heading', { level: 1 })).toContainText('The life of the bracket');
    await expect(main(nairobi)).toContainText('First draft');
    expect(await violations(nairobi)).toEqual([]);
    await nairobi.goto(`${text}/compare/zero..first`);
    await expect(main(nairobi).locator('ins').filter({ hasText: 'towns' }).first()).toBeVisible();
    await nairobi.goto(`${text}/p/${id}`);
    await nairobi.getByRole('button', { name: /^Show where each word came from/ }).click();
    const words = nairobi.getByRole('region', { name: 'Where the words came from' });
    await words.getByRole('button', { name: /towns/ }).first().click();
    await expect(words).toContainText('KEN');
    expect(await violations(nairobi)).toEqual([]);
  });
});
