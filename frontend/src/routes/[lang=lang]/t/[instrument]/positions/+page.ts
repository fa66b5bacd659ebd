import { get } from '#lib/api/client.ts';
import type { Matrix, Prepared, Progress } from '#lib/api/positions.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/positions.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, depends }) => {
  depends('adref:positions');
  await usePart(params.lang as Language, words);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const home = await needed(get<Home>(base));
  const latest = home.drafts.filter(({ status }) => status === 'issued').at(-1)?.slug;
  const draft = url.searchParams.get('d') ?? latest ?? 'working';
  const path = `${base}/drafts/${encodeURIComponent(draft)}`;
  // Who may not see positions is told by the matrix, whatever else would be refused.
  const matrix = await needed(get<Matrix>(`${path}/matrix`));
  const [progress, prepared] = await needed(
    Promise.all([
      get<{ items: Progress[] }>(`${base}/progress`),
      get<{ items: Prepared[] }>(`${base}/drafted-positions`),
    ]),
  );
  return { home, matrix, path, progress: progress.items, prepared: prepared.items };
};
