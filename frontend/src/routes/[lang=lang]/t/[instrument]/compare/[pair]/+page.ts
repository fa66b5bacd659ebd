import { error } from '@sveltejs/kit';
import { get } from '#lib/api/client.ts';
import type { Comparison, Home } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:compare');
  const [from, to, more] = params.pair.split('..');
  if (!from || !to || more !== undefined) error(404, { message: params.pair });
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  // One draft against itself is not asked for: the page says so, and offers the others.
  const compared =
    from === to ? null : get<Comparison>(`${base}/compare?${new URLSearchParams({ from, to })}`);
  const [home, comparison] = await needed(Promise.all([get<Home>(base), compared]));
  return { home, comparison, from, to };
};
