import { get } from '#lib/api/client.ts';
import type { Queue, TurnedAway } from '#lib/api/public.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/public.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:moderation');
  await usePart(params.lang as Language, words);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const home = await needed(get<Home>(base));
  const [queue, sealed] = await Promise.all([
    needed(get<Queue>(`${base}/moderation`)),
    needed(get<{ items: TurnedAway[] }>(`${base}/moderation/turned-away`)),
  ]);
  return { home, queue, sealed: sealed.items };
};
