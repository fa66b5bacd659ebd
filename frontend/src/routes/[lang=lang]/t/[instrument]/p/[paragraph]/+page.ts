import { get } from '#lib/api/client.ts';
import type { Life } from '#lib/api/lineage.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/compare.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const part = usePart(params.lang as Language, words);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const [home, life] = await needed(
    Promise.all([get<Home>(base), get<Life>(`${base}/paragraphs/${encodeURIComponent(params.paragraph)}`)]),
  );
  await part;
  return { home, life };
};
