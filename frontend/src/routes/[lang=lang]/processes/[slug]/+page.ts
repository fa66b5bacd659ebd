import { get } from '#lib/api/client.ts';
import type { ProcessCard } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({
  process: await needed(get<ProcessCard>(`/processes/${encodeURIComponent(params.slug)}`)),
});
