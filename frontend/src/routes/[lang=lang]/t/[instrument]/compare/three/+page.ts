import { get } from '#lib/api/client.ts';
import type { Three } from '#lib/api/lineage.ts';
import type { Home } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const home = await needed(get<Home>(base));
  const chosen = (name: string): string => url.searchParams.get(name) ?? '';
  const asked = { base: chosen('base'), left: chosen('left'), right: chosen('right') };
  // Until three different drafts are chosen there is nothing to ask for; the page then offers the choice.
  const whole = new Set(Object.values(asked)).size === 3 && !Object.values(asked).includes('');
  const query = new URLSearchParams(asked);
  const three = whole ? await needed(get<Three>(`${base}/compare/three?${query}`)) : null;
  return { home, asked, three };
};
