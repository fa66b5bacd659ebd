import { get } from '#lib/api/client.ts';
import type { Recorded } from '#lib/api/people.ts';
import type { List } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, parent }) => {
  await parent();
  const after = url.searchParams.get('after');
  const query = new URLSearchParams({ limit: '50', ...(after ? { after } : {}) });
  return { acts: await needed(get<List<Recorded>>(`/me/events?${query}`)) };
};
