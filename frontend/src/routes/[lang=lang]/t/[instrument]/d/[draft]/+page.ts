import { get } from '#lib/api/client.ts';
import type { Draft, Home } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const path = `/instruments/${encodeURIComponent(params.instrument)}`;
  const [draft, home] = await needed(
    Promise.all([get<Draft>(`${path}/drafts/${encodeURIComponent(params.draft)}`), get<Home>(path)]),
  );
  return { draft, home };
};
