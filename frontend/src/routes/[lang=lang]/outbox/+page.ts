import { redirect } from '@sveltejs/kit';
import { restore, who } from '#lib/account/session.svelte.ts';
import { get } from '#lib/api/client.ts';
import type { Outbox } from '#lib/api/mail.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, depends }) => {
  depends('adref:outbox');
  await restore();
  if (!who()) redirect(307, `/${params.lang}/sign-in?back=${encodeURIComponent(url.pathname)}`);
  const [after, state] = [url.searchParams.get('after'), url.searchParams.get('state')];
  const query = new URLSearchParams({
    limit: '50',
    ...(after ? { after } : {}),
    ...(state ? { state } : {}),
  });
  return { page: await needed(get<Outbox>(`/outbox?${query}`)), after, state };
};
