import { get } from '#lib/api/client.ts';
import type { History, Match } from '#lib/api/lineage.ts';
import { Refusal } from '#lib/api/problem.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/compare.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
  const part = usePart(params.lang as Language, words);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const q = url.searchParams.get('q')?.trim() ?? '';
  const asked = url.searchParams.get('match');
  const match: Match = asked === 'words' || asked === 'part' ? asked : 'phrase';
  const [home, found] = await needed(
    Promise.all([
      get<Home>(base),
      q ? searched(`${base}/history?${new URLSearchParams({ q, match })}`) : null,
    ]),
  );
  await part;
  return { home, q, match, ...(found ?? { history: null, refusal: null }) };
};

/** Words that cannot be searched for are the page's to explain. */
async function searched(path: string): Promise<{ history: History | null; refusal: Refusal | null }> {
  try {
    return { history: await get<History>(path), refusal: null };
  } catch (error) {
    if (error instanceof Refusal && error.status === 422) return { history: null, refusal: error };
    throw error;
  }
}
