import { get } from '#lib/api/client.ts';
import type { AnswerRow, Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/figures.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
  await usePart(params.lang as Language, words);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const draft = url.searchParams.get('d');
  const query = draft ? `?${new URLSearchParams({ draft })}` : '';
  const [home, answers] = await needed(
    Promise.all([get<Home>(base), get<{ items: AnswerRow[] }>(`${base}/dispositions${query}`)]),
  );
  return { home, answers: answers.items, draft };
};
