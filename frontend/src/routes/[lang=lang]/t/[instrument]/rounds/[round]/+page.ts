import { get } from '#lib/api/client.ts';
import type { Home, Round } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/round.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  await usePart(params.lang as Language, words);
  depends('adref:rounds');
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const home = await needed(get<Home>(base));
  const round = await needed(get<Round>(`/rounds/${encodeURIComponent(params.round)}`));
  return { home, round };
};
