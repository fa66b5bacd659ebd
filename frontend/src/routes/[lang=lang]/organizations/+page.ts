import { redirect } from '@sveltejs/kit';
import { restore, who } from '#lib/account/session.svelte.ts';
import { get } from '#lib/api/client.ts';
import type { Organization } from '#lib/api/people.ts';
import type { List } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/people.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, depends }) => {
  await restore();
  if (!who()) redirect(307, `/${params.lang}/sign-in?back=${encodeURIComponent(url.pathname + url.search)}`);
  await usePart(params.lang as Language, words);
  depends('adref:organizations');
  return { organizations: (await needed(get<List<Organization>>('/organizations'))).items };
};
