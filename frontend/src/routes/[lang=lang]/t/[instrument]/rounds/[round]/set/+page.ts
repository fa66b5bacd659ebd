import { get } from '#lib/api/client.ts';
import type { Submission } from '#lib/api/consultation.ts';
import type { Home } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [home, set] = await needed(
    Promise.all([
      get<Home>(`/instruments/${encodeURIComponent(params.instrument)}`),
      get<Submission>(`/rounds/${encodeURIComponent(params.round)}/submission`),
    ]),
  );
  return { home, set };
};
