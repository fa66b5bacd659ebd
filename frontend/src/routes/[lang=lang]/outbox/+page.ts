import { redirect } from '@sveltejs/kit';
import { restore, who } from '#lib/account/session.svelte.ts';
import { get } from '#lib/api/client.ts';
import type { Outbox } from '#lib/api/mail.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/letters.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, depends }) => {
  const part = usePart(params.lang as Language, words);
  depends('adref:outbox');
  await restore();
  if (!who()) redirect(307, `/${params.lang}/sign-in?back=${encodeURIComponent(url.pathname)}`);
  const [after, state] = [url.searchParams.get('after'), url.searchParams.get('state')];
  const query = new URLSearchParams({
    limit: '50',
    ...(after ? { after } : {}),
    ...(state ? { state } : {}),
  });
  await part;
  return { page: await needed(get<Outbox>(`/outbox?${query}`)), after, state };
};
