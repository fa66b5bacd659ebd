import { get } from '#lib/api/client.ts';
import type { ConsolidationRow } from '#lib/api/figures.ts';
import { Refusal } from '#lib/api/problem.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/figures.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  await usePart(params.lang as Language, words);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const path = `${base}/drafts/${encodeURIComponent(params.draft)}/consolidation`;
  const home = await needed(get<Home>(base));
  try {
    const { items } = await get<{ items: ConsolidationRow[] }>(path);
    return { home, draft: params.draft, rows: items };
  } catch (error) {
    // The first draft was made from none: that is said on the page.
    if (error instanceof Refusal && error.code === 'invalid_field')
      return { home, draft: params.draft, rows: null };
    return needed(Promise.reject(error));
  }
};
