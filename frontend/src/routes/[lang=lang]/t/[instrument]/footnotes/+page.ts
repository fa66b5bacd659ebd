import { get } from '#lib/api/client.ts';
import type { Footnote } from '#lib/api/source.ts';
import type { Home, List } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/evidence.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, depends }) => {
  depends('adref:footnotes');
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const said = usePart(params.lang as Language, words);
  const home = await needed(get<Home>(base));
  const newest = home.drafts.findLast(({ status }) => status === 'issued') ?? home.drafts.at(-1);
  const draft = url.searchParams.get('d') ?? newest?.slug;
  const path = `${base}/drafts/${encodeURIComponent(draft ?? '')}/footnotes`;
  const notes = draft === undefined ? [] : (await needed(get<List<Footnote>>(path))).items;
  await said;
  return { home, draft: draft ?? null, notes };
};
