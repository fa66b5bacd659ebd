import type { Carried } from '#lib/api/consultation.ts';
import { get } from '#lib/api/client.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/desk.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  await usePart(params.lang as Language, words);
  depends('adref:carried');
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const [home, carried] = await needed(Promise.all([get<Home>(base), get<Carried>(`${base}/carried`)]));
  return { home, carried };
};
