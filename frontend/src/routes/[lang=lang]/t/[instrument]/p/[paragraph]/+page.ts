import { get } from '#lib/api/client.ts';
import type { Life } from '#lib/api/lineage.ts';
import type { Home } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const [home, life] = await needed(
    Promise.all([get<Home>(base), get<Life>(`${base}/paragraphs/${encodeURIComponent(params.paragraph)}`)]),
  );
  return { home, life };
};
