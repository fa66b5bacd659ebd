import { get } from '#lib/api/client.ts';
import type { Party } from '#lib/api/people.ts';
import type { List } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, depends }) => {
  depends('adref:parties');
  const day = url.searchParams.get('day');
  const query = day ? `?day=${encodeURIComponent(day)}` : '';
  const [party, all] = await needed(
    Promise.all([
      get<Party>(`/parties/${encodeURIComponent(params.code)}${query}`),
      get<List<Party>>('/parties'),
    ]),
  );
  return { party, all: all.items };
};
