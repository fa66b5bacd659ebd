import type { Page } from '@playwright/test';

import { ask } from '#support/ask.ts';

/** The text the public comments on. */
export const text = 'river-principles';

/** A public round on the newest draft; gives its id and a paragraph of the draft. */
export async function publicRound(page: Page, token: string): Promise<{ round: string; draft: string; paragraph: string; words: string }> {
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

/** Fills the form for everybody in. */
export async function fill(page: Page, words: string, email: string): Promise<void> {
  await page.getByLabel('Your comment').fill(words);
  await page.getByLabel('Your name').fill('Ana Silva');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByLabel('Your region').selectOption('africa');
  await page.getByLabel('I agree to this.').check();
}
