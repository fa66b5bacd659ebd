import { error } from '@sveltejs/kit';
import { all, get } from '#lib/api/client.ts';
import type { Comment, Desk, Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/issue.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  const part = usePart(params.lang as Language, words);
  depends('adref:issue');
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const home = await needed(get<Home>(base));
  const begun = home.drafts.some(({ status }) => status === 'working');
  if (!begun && !home.may.includes('import_draft')) error(404, { message: 'not_found' });
  if (!begun) {
    await part;
    return { home, desk: null, waiting: [] };
  }
  const [desk, waiting] = await needed(
    Promise.all([get<Desk>(`${base}/desk`), all<Comment>(`${base}/comments?state=open`)]),
  );
  await part;
  return { home, desk, waiting };
};
