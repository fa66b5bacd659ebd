import { get } from '#lib/api/client.ts';
import type { Inclusion } from '#lib/api/inclusion.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/inclusion.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const part = usePart(params.lang as Language, words);
  const loaded = {
    inclusion: await needed(get<Inclusion>(`/processes/${encodeURIComponent(params.slug)}/inclusion`)),
  };
  await part;
  return loaded;
};
