import { get } from '#lib/api/client.ts';
import type { Rehearsal } from '#lib/api/consultation.ts';
import type { Home, Round } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/round.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
  await usePart(params.lang as Language, words);
  const home = await needed(get<Home>(`/instruments/${encodeURIComponent(params.instrument)}`));
  const path = `/rounds/${encodeURIComponent(params.round)}`;
  const round = await needed(get<Round>(path));
  const first = { expert: 'expert', delegate: 'delegate', participant: 'regional' } as Record<string, string>;
  const as = url.searchParams.get('as') ?? first[round.audience[0] ?? ''] ?? 'expert';
  const rehearsal = await needed(get<Rehearsal>(`${path}/rehearsal?as=${encodeURIComponent(as)}`));
  return { home, round, as, rehearsal };
};
