import { get } from '#lib/api/client.ts';
import type { Experts } from '#lib/api/experts.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/experts.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:experts');
  await usePart(params.lang as Language, words);
  return { experts: await needed(get<Experts>(`/processes/${encodeURIComponent(params.slug)}/experts`)) };
};
