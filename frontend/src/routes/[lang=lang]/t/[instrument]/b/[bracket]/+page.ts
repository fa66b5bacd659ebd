import { get } from '#lib/api/client.ts';
import type { Biography } from '#lib/api/positions.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/positions.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  await usePart(params.lang as Language, words);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const path = `${base}/brackets/${encodeURIComponent(params.bracket)}`;
  const [home, life] = await needed(Promise.all([get<Home>(base), get<Biography>(path)]));
  return { home, life, path };
};
