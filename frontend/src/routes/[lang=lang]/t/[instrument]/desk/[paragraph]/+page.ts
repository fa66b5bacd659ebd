import { get } from '#lib/api/client.ts';
import type { Desk, DeskPage, Home } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:desk');
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const [home, desk, bench] = await needed(
    Promise.all([
      get<Home>(base),
      get<Desk>(`${base}/desk`),
      get<DeskPage>(`${base}/desk/${encodeURIComponent(params.paragraph)}`),
    ]),
  );
  return { home, desk, bench };
};
