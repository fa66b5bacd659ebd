import { get } from '#lib/api/client.ts';
import type { Figures } from '#lib/api/figures.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/figures.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
  const part = usePart(params.lang as Language, words);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const draft = url.searchParams.get('d');
  const query = draft ? `?draft=${encodeURIComponent(draft)}` : '';
  const [home, figures] = await needed(
    Promise.all([get<Home>(base), get<Figures>(`${base}/figures${query}`)]),
  );
  await part;
  return { home, figures };
};
