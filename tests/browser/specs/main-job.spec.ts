import type { Page } from '@playwright/test';

import type { Mail } from '#support/mail.ts';
import { signIn } from '#support/people.ts';
import { expect, house, test } from '#support/test.ts';
import { subject, type Wish } from '#support/texts.ts';
import { drag } from '#support/words.ts';

const { mails } = house({ mail: true });
const main = (page: Page) => page.getByRole('main');

/** Comments on words as an expert does, with the wording they would rather read. */
async function wish(page: Page, { anchor, words, instead, saying }: Wish): Promise<void> {
  await drag(page, page.locator(`section.paragraph[id="${anchor}"] .wording`), words);
  await page.getByRole('button', { name: 'Comment on these words' }).click();
  await expect(page.locator('blockquote.chosen')).toHaveText(words);
  await page.getByLabel('Comment', { exact: true }).fill(saying);
  await page.getByRole('button', { name: 'Propose wording' }).click();
  await page.getByLabel('Proposed wording').fill(instead);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: /Received as [A-Z]+-\d{4}/ })).toBeFocused();
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).first().click();
}

async function issue(page: Page, kind: string, name: string): Promise<void> {
  await main(page).getByRole('link', { name: 'Issue the working draft' }).first().click();
  await expect(page.getByLabel('Kind of draft')).toHaveValue(kind);
  await expect(page.getByText('All comments are answered.')).toBeVisible();
  await page.getByLabel('Who may read it').selectOption('experts');
  await page.getByRole('button', { name: 'Issue…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Issue this draft?' });
  await expect(dialog).toContainText(`Record: “${name}”`);
  await dialog.getByRole('button', { name: 'Issue', exact: true }).click();
  await expect(page.getByRole('heading', { name: `${name} is issued` })).toBeFocused();
}

test('the main job, from the import of a draft to the mail that tells what became of a comment', async ({ visit }) => {
  test.setTimeout(240_000);
  const { file, title, paragraphs, counts, taken, adapted, refused } = subject();
  const { page: desk } = await visit(null);

  await test.step('the secretariat signs in, opens a process and a text', async () => {
    await desk.goto('/en');
    await desk.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
    await signIn(desk, 'secretariat');
    await desk.getByRole('button', { name: 'New process' }).click();
    await desk.getByRole('dialog').getByLabel('Title').fill('Smart cities 2026');
    await desk.getByRole('dialog').getByLabel('Time zone').selectOption('Africa/Nairobi');
    await desk.getByRole('dialog').getByRole('button', { name: 'New process' }).click();
    await main(desk).getByRole('link', { name: 'Smart cities 2026' }).click();
    await desk.getByRole('button', { name: 'New text' }).click();
    await desk.getByRole('dialog').getByLabel('Title of the text').fill('Guidelines on smart cities');
    await desk.getByRole('dialog').getByRole('button', { name: 'New text' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Guidelines on smart cities');
  });

  await test.step('the draft is looked at before it is stored, then imported', async () => {
    await main(desk).getByRole('link', { name: 'Import a draft' }).first().click();
    await desk.locator('input[type=file]').setInputFiles(file);
    const found = desk.getByRole('region', { name: 'What was found' });
    await expect(found).toContainText(title);
    for (const count of [`${paragraphs}paragraphs`, ...counts]) {
      await expect(found.locator('dl > div', { hasText: new RegExp(`^\\s*${count.replace(/(\d)([a-z])/, '$1\\s*$2')}\\s*$`) })).toBeVisible();
    }
    await expect(desk.getByText(/\d+ remarks? on the notation/)).toBeVisible();
    await expect(desk.getByText('Nothing is stored yet.')).toBeVisible();
    await desk.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(desk.getByRole('heading', { name: `Imported: ${paragraphs} paragraphs are now the working draft` })).toBeFocused();
  });

  await test.step('it is issued as the zero draft, and a round is opened on it', async () => {
    await issue(desk, 'zero', 'Zero draft');
    await main(desk).getByRole('link', { name: 'Plan a round' }).click();
    await desk.getByLabel('Title').fill('Experts on the zero draft');
    await desk.getByRole('button', { name: 'Plan…' }).click();
    await expect(desk.getByRole('dialog')).toContainText('Record: the round “Experts on the zero draft” on “Zero draft” opens at once');
    await desk.getByRole('dialog').getByRole('button', { name: 'Plan the round' }).click();
    await expect(desk.getByRole('article', { name: /Experts on the zero draft/ })).toContainText('open');
  });

  const { page: expert } = await visit(null);
  await test.step('an expert chooses words and proposes others', async () => {
    await expert.goto('/en/sign-in');
    await signIn(expert, 'expert');
    await main(expert).getByRole('article').filter({ hasText: 'Guidelines on smart cities' }).getByRole('link', { name: 'Read and comment' }).click();
    await expect(expert.locator('#main section.paragraph')).toHaveCount(paragraphs);
    await expect(expert.locator('.tool.pen').first()).toBeVisible();
    await wish(expert, taken);
    await wish(expert, adapted);
    await wish(expert, refused);
    await expect(expert.locator('#main mark')).toHaveCount(3);
  });

  await test.step('the desk accepts, adapts and rejects, each with a reason', async () => {
    await desk.goto(new URL('desk', `${new URL(desk.url()).origin}/en/t/guidelines-on-smart-cities/`).href);
    await expect(main(desk)).toContainText('0 of 3 comments answered');
    await desk.goto(`${desk.url()}?show=open`);
    await expect(desk.getByRole('row')).toHaveCount(4);

    await desk.locator(`tr[id="${taken.anchor}"]`).getByRole('link').first().click();
    await desk.getByRole('article').getByRole('button', { name: 'Accept, saying why' }).click();
    await desk.getByLabel('Reason', { exact: true }).fill('Several delegations asked for the same.');
    await desk.getByRole('article').getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(desk.getByText(/is accepted; its author is told/)).toBeVisible();
    await expect(desk.getByLabel('Wording', { exact: true })).toHaveValue(new RegExp(escaped(taken.instead)));
    await expect(main(desk).locator('ins').first()).toBeVisible();

    await openInput(desk, adapted);
    await desk.getByRole('article').getByRole('button', { name: 'Adapt' }).click();
    const wording = desk.getByLabel('Wording', { exact: true });
    await expect(wording).toBeFocused();
    await expect(wording).toHaveValue(new RegExp(escaped(adapted.instead)));
    await wording.fill((await wording.inputValue()).replace(adapted.instead, `lasting ${adapted.instead}`));
    await desk.getByLabel('Ready-made reasons').selectOption('adapted');
    await desk.getByRole('button', { name: 'Save and answer' }).click();
    await expect(desk.getByText('Everything here is answered.')).toBeVisible();

    await openInput(desk, refused);
    await desk.getByRole('article').getByRole('button', { name: 'Reject' }).click();
    await desk.getByRole('button', { name: 'Record the answer' }).click();
    await expect(desk.getByText('A reason is needed; those whom it concerns read it.')).toBeVisible();
    await desk.getByLabel('Reason', { exact: true }).fill('These words are agreed language.');
    await desk.getByRole('button', { name: 'Record the answer' }).click();
    await expect(desk.getByText('Everything here is answered.')).toBeVisible();
  });

  await test.step('the first draft is issued', async () => {
    await main(desk).getByRole('link', { name: 'Merge desk' }).click();
    await expect(main(desk)).toContainText('3 of 3 comments answered');
    await issue(desk, 'first', 'First draft');
  });

  await test.step('the expert sees what changed', async () => {
    await expert.goto('/en/t/guidelines-on-smart-cities');
    await main(expert).getByRole('link', { name: 'Compare', exact: true }).click();
    await expect(expert.getByRole('heading', { level: 1 })).toHaveText('Zero draft compared with First draft');
    await expect(main(expert)).toContainText('2 paragraphs changed');
    await expect(expert.getByRole('article')).toHaveCount(2);
    await expect(main(expert).locator('ins')).toContainText([/lasting/, /./]);
    await expect(expert.getByRole('article').last()).toContainText('1 comment led to this');
  });

  await test.step('mails tell that the comments came, and what became of them', async () => {
    const told = (): Mail[] =>
      mails().filter(({ to, text }) => to.includes('expert@adref.example') && text.includes('Guidelines on smart cities'));
    await expect.poll(() => told().length, { timeout: 30_000 }).toBe(8);
    const subjects = told().map(({ subject }) => subject.replace(/[A-Z]+-\d+/, 'N'));
    expect(new Set(subjects).size, `one kind of mail for the round, one for what came, one for answers, one for the next draft: ${subjects}`).toBe(4);
    expect(told().filter(({ subject }) => subject.startsWith('Open for comments')), 'the round is told of once').toHaveLength(1);
    expect(told().filter(({ subject }) => subject.startsWith('A new draft')), 'the next draft is told of once').toHaveLength(1);
    const answer = told().find(({ subject }) => subject.includes('has been answered'));
    expect(answer, 'an answer is told of').toBeDefined();
    const reasons = ['Several delegations asked for the same.', 'These words are agreed language.'];
    const open = told().filter(({ text, html }) => reasons.some((reason) => `${text}${html}`.includes(reason)));
    expect(open, 'what the answer is stays behind the link').toHaveLength(0);

    const link = /http:\S+/.exec(answer?.text ?? '')?.[0] ?? '';
    await expert.goto(link);
    await expect(expert.getByRole('heading', { level: 1 })).toHaveText('My comments');
    const mine = expert.getByRole('article').filter({ hasText: 'Guidelines on smart cities' }).filter({ hasText: taken.words });
    await expect(mine).toContainText('Several delegations asked for the same.');
    await mine.getByRole('link', { name: 'See these words in: First draft' }).click();
    await expect(expert).toHaveURL(new RegExp(`/d/first#${taken.anchor}$`));
    await expect(expert.locator(`[id="${taken.anchor}"] .wording`)).toContainText(taken.instead);
    await expect(expert.locator(`[id="${taken.anchor}"]`)).toBeInViewport();
  });
});

async function openInput(page: Page, wanted: Wish): Promise<void> {
  await main(page).getByRole('link', { name: 'Merge desk' }).click();
  await page.locator(`tr[id="${wanted.anchor}"]`).getByRole('link').first().click();
  await expect(page.getByRole('article')).toContainText(wanted.saying);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
