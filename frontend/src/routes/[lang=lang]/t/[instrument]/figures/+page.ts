import { get } from '#lib/api/client.ts';
import type { Figures } from '#lib/api/figures.ts';
import type { Home } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const draft = url.searchParams.get('d');
  const query = draft ? `?draft=${encodeURIComponent(draft)}` : '';
  const [home, figures] = await needed(
    Promise.all([get<Home>(base), get<Figures>(`${base}/figures${query}`)]),
  );
  return { home, figures };
};
