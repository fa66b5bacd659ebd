import type { Page } from '@playwright/test';

import { ask } from '#support/ask.ts';
import { sideways, violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

const { mails } = house({ mail: true });
const text = 'river-principles';

/** A public round on the newest draft; gives its id and a paragraph of the draft. */
async function publicRound(page: Page, token: string): Promise<{ round: string; draft: string; paragraph: string; words: string }> {
  const read = async (path: string): Promise<Record<string, unknown>> =>
    (await (await page.request.get(`/api/v1${path}`, { headers: { Authorization: `Bearer ${token}` } })).json()) as Record<string, unknown>;
  const draft = (await read(`/instruments/${text}/drafts/latest`)) as {
    card: { slug: string };
    paragraphs: { id: string; kind: string; wording: string }[];
  };
  const paragraph = draft.paragraphs.find(({ kind, wording }) => kind === 'operative' && wording.length > 60) ?? draft.paragraphs[5];
  const round = (await ask(page, token, `/instruments/${text}/rounds`, {
    draft: draft.card.slug,
    title: 'Everybody’s round',
    kind: 'public',
    closes_at: '2099-01-01T00:00:00Z',
    audience: ['participant'],
    shown: 'everybody',
  })) as { id: string };
  return { round: round.id, draft: draft.card.slug, paragraph: paragraph?.id ?? '', words: paragraph?.wording.slice(0, 20) ?? '' };
}

/** What stands behind a page's address in the newest mail to somebody, once there is one that has it. */
async function behind(address: string, place: string): Promise<string> {
  const found = (): string | undefined =>
    mails()
      .filter(({ to }) => to.includes(address))
      .map(({ text }) => new RegExp(`/${place}(#\\S+)`).exec(text)?.[1])
      .filter((hash) => hash !== undefined)
      .at(-1);
  await expect.poll(found, { timeout: 20_000 }).toBeTruthy();
  return found() ?? '';
}

async function fill(page: Page, words: string, email: string): Promise<void> {
  await page.getByLabel('Your comment').fill(words);
  await page.getByLabel('Your name').fill('Ana Silva');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByLabel('Your region').selectOption('africa');
  await page.getByLabel('I agree to this.').check();
}

test('somebody without an account comments, confirms, is looked at and follows the answer', async ({ visit }) => {
  const desk = await visit('secretariat');
  const { round, paragraph } = await publicRound(desk.page, desk.token ?? '');
  const { page } = await visit(null, { viewport: { width: 390, height: 844 } });
  await page.goto(`/en/t/${text}/take-part/${round}?paragraph=${paragraph}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comment without an account');
  await expect(page.getByRole('button', { name: 'Send the comment' })).toBeVisible();
  await expect(page.locator('#adref-bar')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  await page.getByRole('button', { name: 'Send the comment' }).click();
  await expect(page.getByLabel('Your comment')).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Write your comment.');
  expect(await violations(page)).toEqual([]);
  await fill(page, 'This could be shorter.', 'ana@public.example');
  await page.reload();
  await expect(page.getByLabel('Your comment')).toHaveValue('This could be shorter.');
  await page.getByLabel('I agree to this.').check();
  await page.getByRole('button', { name: 'Send the comment' }).click();
  await expect(page.getByRole('heading', { name: /Received under this number/ })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  const [number = '', code = ''] = (await behind('ana@public.example', 'confirm')).slice(1).split('.');
  await expect(page.getByRole('main')).toContainText(number);
  await page.getByLabel('Code from the mail').fill('AAAA-AAAA');
  await page.getByRole('button', { name: 'Confirm the comment' }).click();
  await expect(page.getByRole('main')).toContainText('This opens nothing');
  await page.getByLabel('Code from the mail').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Confirm the comment' }).click();
  await expect(page.getByRole('main')).toContainText('the secretariat looks at it');
  expect(await violations(page)).toEqual([]);

  await desk.page.goto(`/en/t/${text}/moderation`);
  await expect(desk.page.getByRole('article').first()).toContainText('Ana Silva');
  expect(await violations(desk.page)).toEqual([]);
  await desk.page.getByRole('heading', { level: 1 }).click();
  await desk.page.keyboard.press('p');
  await expect(desk.page.getByRole('main')).toContainText('Nothing waits.');

  const follow = await behind('ana@public.example', 'receipt');
  await page.goto('/favicon.svg');
  await page.goto(`/en/receipt${follow}`);
  await expect(page.getByRole('main')).toContainText(`${number} · published`);
  expect(await violations(page)).toEqual([]);
});

test('this was not me, in Arabic and at 320 pixels', async ({ visit }) => {
  const desk = await visit('secretariat');
  const { round } = await publicRound(desk.page, desk.token ?? '');
  const { page } = await visit(null, { viewport: { width: 320, height: 640 } });
  const body = {
    comment: { kind: 'general', text: 'Said by somebody else.' },
    email: 'victim@public.example',
    region: 'europe',
    consent: true,
    language: 'ar',
  };
  expect((await page.request.post(`/api/v1/rounds/${round}/public-comments`, { data: body })).status()).toBe(201);
  const link = await behind('victim@public.example', 'not-me');
  await page.goto('/favicon.svg');
  await page.goto(`/ar/not-me${link}`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  await page.getByRole('main').getByRole('button').click();
  await expect(page.getByRole('main')).toContainText('مسحوب');
  expect(await violations(page)).toEqual([]);
});
