import type { Page } from '@playwright/test';

import { expect, house, test } from '#support/test.ts';

house();
const desk = '/en/t/river-principles/desk';
const wording = (page: Page) => page.getByLabel('Wording', { exact: true });
const open = async (page: Page, anchor: string): Promise<void> => {
  await page.goto(desk);
  await page.locator(`tr[id="${anchor}"]`).getByRole('link').first().click();
  await expect(wording(page)).toBeVisible();
};

test('the desk lists paragraphs and filters them', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto(desk);
  await expect(page.getByRole('main')).toContainText('comments answered');
  await expect(page.locator('tbody tr')).toHaveCount(16);
  await page.getByRole('link', { name: /^Changed/ }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('tbody tr')).toContainText('Calls upon Governments');
  await page.getByRole('link', { name: /^With open comments/ }).click();
  await expect(page.locator('tbody tr')).toHaveCount(2);
});

test('the desk is not there for others', async ({ visit }) => {
  const { page } = await visit('expert');
  await page.goto(desk);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is shown at this address');
  await expect(page.locator('tbody')).toHaveCount(0);
});

test('the preview follows the typing, and a remark offers its repair', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await open(page, 'op5');
  await wording(page).fill('Decides to review the principles every [three [five years {KEN+}.');
  const result = page.getByRole('main');
  await expect(result.locator('.chip')).toContainText('KEN');
  await expect(result.locator('.bracket.stray').first()).toContainText('not closed');
  await expect(result.getByText('remarks on the notation')).toBeVisible();
  await expect(result.locator('ins').filter({ hasText: 'three' })).toBeVisible();
  await result.getByRole('button', { name: 'Apply' }).first().click();
  await expect(wording(page)).not.toHaveValue('Decides to review the principles every [three [five years {KEN+}.');
  await wording(page).fill('Decides to review the principles every [three] [five] years.');
  await expect(page.getByText('Not saved yet; kept on this device.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await page.reload();
  await expect(wording(page)).toHaveValue('Decides to review the principles every [three] [five] years.');
});

test('what another editor saves is there without asking, and what is being typed stays', async ({ visit }) => {
  const { page: one } = await visit('secretariat');
  const { page: other } = await visit('secretariat');
  await open(one, 'pp2');
  await open(other, 'pp2');
  await wording(one).fill('Recognizing that most cities began beside a lake,');
  await one.keyboard.press('Control+Enter');
  await expect(one.getByText(/^Saved at/)).toBeVisible();
  await expect(wording(other)).toHaveValue('Recognizing that most cities began beside a lake,');
  await wording(other).fill('Recognizing that some cities began beside a lake,');
  await wording(one).fill('Recognizing that most cities began beside a river,');
  await one.keyboard.press('Control+Enter');
  await expect(one.getByText(/^Saved at/)).toBeVisible();
  await other.waitForResponse((answer) => answer.url().endsWith('/desk'));
  await expect(wording(other)).toHaveValue('Recognizing that some cities began beside a lake,');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByRole('heading', { name: 'Somebody saved another wording meanwhile' })).toBeVisible();
});

test('words not saved are kept on this device', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await open(page, 'pp1');
  await wording(page).fill('Recognizing that most cities began beside a river,');
  await expect(page.getByText('Not saved yet; kept on this device.')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/were kept and not saved yet/)).toBeVisible();
  await expect(wording(page)).toHaveValue('Recognizing that most cities began beside a river,');
  await page.getByRole('button', { name: 'Discard them' }).click();
  await expect(wording(page)).toHaveValue(/felt by all those downstream/);
});

test('accepting takes one action, and the words stand in the draft', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await open(page, 'pp4');
  await page.getByRole('article').getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page.getByText(/is accepted; its author is told/)).toBeVisible();
  await expect(wording(page)).toHaveValue(/memory, worship, play and rest/);
  await expect(page.getByText('Everything here is answered.')).toBeVisible();
  await page.getByRole('button', { name: 'All (1)' }).click();
  await expect(page.getByRole('article')).toContainText('Accepted');
});

test('agreed words are not changed by accepting a comment; a refusal needs a reason, and has some ready', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await open(page, 'op1.b');
  await page.getByRole('article').getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page.getByText(/is agreed: open it again, with a reason/)).toBeVisible();
  await page.getByRole('article').getByRole('button', { name: 'Reject' }).click();
  await expect(page.getByLabel('Answer')).toBeFocused();
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await expect(page.getByText('A reason is needed; those whom it concerns read it.')).toBeVisible();
  await page.getByLabel('Ready-made reasons').selectOption('covered');
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await expect(page.getByText('Everything here is answered.')).toBeVisible();
});

test('who saves over a newer wording chooses between three, and loses nothing', async ({ visit }) => {
  const [{ page: mine }, { page: theirs }] = [await visit('secretariat'), await visit('secretariat')];
  await open(mine, 'op4');
  await open(theirs, 'op4');
  const before = await wording(mine).inputValue();
  await wording(theirs).fill(before.replace('development banks', 'regional banks'));
  await theirs.keyboard.press('Control+Enter');
  await expect(theirs.getByText(/^Saved at/)).toBeVisible();

  await wording(mine).fill(before.replace('Calls upon', 'Urges').replace('development banks', 'public banks'));
  await mine.keyboard.press('Control+Enter');
  const three = mine.getByRole('region', { name: 'Somebody saved another wording meanwhile' });
  await expect(three).toBeVisible();
  for (const side of ['Before', 'Theirs', 'Mine']) await expect(three.getByText(side, { exact: true }).first()).toBeVisible();
  await expect(three.getByText('1 place still to choose')).toBeVisible();
  await three.getByRole('group', { name: /changed by both/ }).getByRole('radio', { name: /Theirs/ }).check();
  await three.getByRole('button', { name: 'Save this choice' }).click();
  await expect(three).toHaveCount(0);
  await expect(wording(mine)).toHaveValue(before.replace('Calls upon', 'Urges').replace('development banks', 'regional banks'));
  await mine.reload();
  await expect(wording(mine)).toHaveValue(before.replace('Calls upon', 'Urges').replace('development banks', 'regional banks'));
});

test('a draft is not issued over unanswered inputs without a reason', async ({ visit }) => {
  const { page: expert } = await visit('expert');
  await expert.goto('/en/t/river-principles/d/first');
  await expert.locator('section#pp1').getByRole('button', { name: /Comment on/ }).click();
  await expert.getByLabel('Comment', { exact: true }).fill('And villages?');
  await expert.keyboard.press('Control+Enter');
  await expect(expert.getByRole('heading', { name: /Received as/ })).toBeVisible();

  const { page } = await visit('secretariat');
  await page.goto('/en/t/river-principles/issue');
  await expect(page.getByRole('region', { name: /holds? this draft back/ })).toContainText('And villages?');
  await page.getByRole('button', { name: 'Issue…' }).click();
  await expect(page.getByLabel('Why issue it before all comments are answered')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByLabel('Why issue it before all comments are answered').fill('The meeting begins tomorrow.');
  await page.getByRole('button', { name: 'Issue…' }).click();
  await expect(page.getByRole('dialog')).toContainText('The meeting begins tomorrow.');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
