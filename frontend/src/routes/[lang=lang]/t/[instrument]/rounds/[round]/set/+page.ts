import { get } from '#lib/api/client.ts';
import type { Submission } from '#lib/api/consultation.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/set.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  await usePart(params.lang as Language, words);
  const [home, set] = await needed(
    Promise.all([
      get<Home>(`/instruments/${encodeURIComponent(params.instrument)}`),
      get<Submission>(`/rounds/${encodeURIComponent(params.round)}/submission`),
    ]),
  );
  return { home, set };
};
