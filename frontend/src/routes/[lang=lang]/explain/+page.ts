import { redirect } from '@sveltejs/kit';
import { restore, who } from '#lib/account/session.svelte.ts';
import { all, get } from '#lib/api/client.ts';
import type { Explanation, Party } from '#lib/api/people.ts';
import type { Home, InstrumentCard, List, ProcessCard } from '#lib/api/types.ts';
import { askOf, queryOf } from '#lib/explain/ask.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/explain.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
  await restore();
  if (!who()) redirect(307, `/${params.lang}/sign-in?back=${encodeURIComponent(url.pathname + url.search)}`);
  await usePart(params.lang as Language, words);
  const ask = askOf(url);
  const [parties, processes, instruments, home] = await needed(
    Promise.all([
      get<List<Party>>('/parties'),
      all<ProcessCard>('/processes'),
      all<InstrumentCard>('/instruments'),
      ask.instrument ? get<Home>(`/instruments/${encodeURIComponent(ask.instrument)}`) : null,
    ]),
  );
  // A refusal belongs beside the question: nothing that was chosen is lost.
  const told = ask.as
    ? await get<Explanation>(`/explain?${queryOf(ask)}`).then(
        (explanation) => ({ explanation, error: null }),
        (error: unknown) => ({ explanation: null, error }),
      )
    : { explanation: null, error: null };
  return { ask, parties: parties.items, processes, instruments, home, ...told };
};
