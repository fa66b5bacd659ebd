import { get } from '#lib/api/client.ts';
import type { Comment, Home, Round } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const path = `/rounds/${encodeURIComponent(params.round)}`;
  const [home, round, objections] = await needed(
    Promise.all([
      get<Home>(`/instruments/${encodeURIComponent(params.instrument)}`),
      get<Round>(path),
      get<{ items: Comment[] }>(`${path}/objections`),
    ]),
  );
  return { home, round, objections: objections.items };
};
