import { get } from '#lib/api/client.ts';
import type { Comment, Home, Round } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/round.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  await usePart(params.lang as Language, words);
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
