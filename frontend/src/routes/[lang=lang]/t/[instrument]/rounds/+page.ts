import { get } from '#lib/api/client.ts';
import type { Home, Round } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:rounds');
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const [home, rounds] = await needed(
    Promise.all([get<Home>(base), get<{ items: Round[] }>(`${base}/rounds`)]),
  );
  return { home, rounds: rounds.items };
};
