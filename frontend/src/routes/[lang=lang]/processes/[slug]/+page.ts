import type { About } from '#lib/api/about.ts';
import { get } from '#lib/api/client.ts';
import type { Timeline } from '#lib/api/timeline.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/timeline.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:timeline');
  await usePart(params.lang as Language, words);
  const process = `/processes/${encodeURIComponent(params.slug)}`;
  const [timeline, about] = await Promise.all([
    needed(get<Timeline>(`${process}/timeline`)),
    needed(get<About>(`${process}/about`)),
  ]);
  return { timeline, about };
};
