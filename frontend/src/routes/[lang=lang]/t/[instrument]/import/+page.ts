import { get } from '#lib/api/client.ts';
import type { Home } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({
  home: await needed(get<Home>(`/instruments/${encodeURIComponent(params.instrument)}`)),
});
