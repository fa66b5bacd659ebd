import { error } from '@sveltejs/kit';
import { get } from '#lib/api/client.ts';
import type { Comparison, Home } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [from, to, more] = params.pair.split('..');
  if (!from || !to || more !== undefined) error(404, { message: params.pair });
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const query = new URLSearchParams({ from, to });
  const [home, comparison] = await needed(
    Promise.all([get<Home>(base), get<Comparison>(`${base}/compare?${query}`)]),
  );
  return { home, comparison };
};
