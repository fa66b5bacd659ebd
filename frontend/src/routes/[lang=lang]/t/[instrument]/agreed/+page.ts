import { get } from '#lib/api/client.ts';
import type { Agreement, BracketRow } from '#lib/api/positions.ts';
import type { Draft, Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/positions.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:agreed');
  await usePart(params.lang as Language, words);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const home = await needed(get<Home>(base));
  const works = home.may.includes('agree') && home.drafts.some(({ status }) => status === 'working');
  const [agreements, levels, working, brackets] = await needed(
    Promise.all([
      get<{ items: Agreement[] }>(`${base}/agreements`),
      get<{ levels: string[] }>(`/processes/${encodeURIComponent(home.process.slug)}/levels`),
      works ? get<Draft>(`${base}/drafts/working`) : null,
      works ? get<{ items: BracketRow[] }>(`${base}/drafts/working/brackets`) : null,
    ]),
  );
  return {
    home,
    base,
    agreements: agreements.items,
    levels: levels.levels,
    working,
    brackets: brackets?.items ?? [],
  };
};
