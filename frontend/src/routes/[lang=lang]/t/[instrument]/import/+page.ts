import { get } from '#lib/api/client.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/import.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const part = usePart(params.lang as Language, words);
  const loaded = {
    home: await needed(get<Home>(`/instruments/${encodeURIComponent(params.instrument)}`)),
  };
  await part;
  return loaded;
};
