import { get } from '#lib/api/client.ts';
import type { Library } from '#lib/api/library.ts';
import type { Sources } from '#lib/api/source.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/evidence.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:evidence');
  const path = `/processes/${encodeURIComponent(params.slug)}`;
  const [library, sources] = await needed(
    Promise.all([
      get<Library>(`${path}/library`),
      get<Sources>(`${path}/sources`),
      usePart(params.lang as Language, words),
    ]),
  );
  return { library, sources };
};
