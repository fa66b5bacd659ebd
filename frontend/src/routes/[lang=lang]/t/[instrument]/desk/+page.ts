import { error } from '@sveltejs/kit';
import { get } from '#lib/api/client.ts';
import type { Desk, Home } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:desk');
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const home = await needed(get<Home>(base));
  // A text without a working draft has no desk yet: the page then says how one begins.
  const begun = home.drafts.some(({ status }) => status === 'working');
  if (!begun && !home.may.includes('import_draft')) error(404, { message: 'not_found' });
  return { home, desk: begun ? await needed(get<Desk>(`${base}/desk`)) : null };
};
