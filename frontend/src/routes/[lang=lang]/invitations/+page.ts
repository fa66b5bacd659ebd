import { redirect } from '@sveltejs/kit';
import { restore, who } from '#lib/account/session.svelte.ts';
import { all } from '#lib/api/client.ts';
import type { Invitation } from '#lib/api/links.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/link.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, depends }) => {
  depends('adref:invitations');
  await restore();
  if (!who()) redirect(307, `/${params.lang}/sign-in?back=${encodeURIComponent(url.pathname)}`);
  const [invitations] = await Promise.all([
    needed(all<Invitation>('/invitations')),
    usePart(params.lang as Language, words),
  ]);
  return { invitations };
};
