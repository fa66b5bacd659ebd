import { get } from '#lib/api/client.ts';
import type { Meetings } from '#lib/api/meetings.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/meetings.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:meetings');
  await usePart(params.lang as Language, words);
  return { all: await needed(get<Meetings>(`/processes/${encodeURIComponent(params.slug)}/meetings`)) };
};
