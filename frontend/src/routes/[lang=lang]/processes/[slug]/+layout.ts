import { get } from '#lib/api/client.ts';
import type { ProcessCard } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/process.ts';
import { needed } from '#lib/page/loading.ts';
import type { LayoutLoad } from './$types';

/** The process all these places are of, so that each can name it and knows what may be done there. */
export const load: LayoutLoad = async ({ params, depends }) => {
  depends('adref:process');
  const path = `/processes/${encodeURIComponent(params.slug)}`;
  const [process] = await Promise.all([
    needed(get<ProcessCard>(path)),
    usePart(params.lang as Language, words),
  ]);
  return { process };
};
