import { get } from '#lib/api/client.ts';
import type { List, Notice } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, depends }) => {
  depends('adref:outbox');
  const after = url.searchParams.get('after');
  const query = new URLSearchParams({ limit: '50', ...(after ? { after } : {}) });
  return { page: await needed(get<List<Notice>>(`/outbox?${query}`)), after };
};
