import { get } from '#lib/api/client.ts';
import type { ReasonTemplate } from '#lib/api/consultation.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/answering.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:reasons');
  await usePart(params.lang as Language, words);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const home = await needed(get<Home>(base));
  const path = `/processes/${encodeURIComponent(home.process.slug)}/reasons`;
  const { items } = await needed(get<{ items: ReasonTemplate[] }>(path));
  return { home, path, reasons: items };
};
