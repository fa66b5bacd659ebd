import { get } from '#lib/api/client.ts';
import type { ProcessCard } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { LayoutLoad } from './$types';

/** The process all these places are of, so that each can name it and knows what may be done there. */
export const load: LayoutLoad = async ({ params, depends }) => {
  depends('adref:process');
  return { process: await needed(get<ProcessCard>(`/processes/${encodeURIComponent(params.slug)}`)) };
};
