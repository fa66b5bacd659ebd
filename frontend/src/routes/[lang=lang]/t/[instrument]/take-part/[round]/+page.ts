import { get } from '#lib/api/client.ts';
import type { Home, Paragraph, Round } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/public.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
  await usePart(params.lang as Language, words);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const [home, round] = await Promise.all([
    needed(get<Home>(base)),
    needed(get<Round>(`/rounds/${encodeURIComponent(params.round)}`)),
  ]);
  const id = url.searchParams.get('paragraph');
  const draft = encodeURIComponent(round.draft);
  const paragraph = id
    ? await needed(get<Paragraph>(`${base}/drafts/${draft}/paragraphs/${encodeURIComponent(id)}`))
    : null;
  return { home, round, paragraph, quoted: url.searchParams.get('words') ?? '' };
};
