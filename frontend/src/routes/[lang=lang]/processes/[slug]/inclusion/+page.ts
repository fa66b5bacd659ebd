import { get } from '#lib/api/client.ts';
import type { Inclusion } from '#lib/api/inclusion.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({
  inclusion: await needed(get<Inclusion>(`/processes/${encodeURIComponent(params.slug)}/inclusion`)),
});
