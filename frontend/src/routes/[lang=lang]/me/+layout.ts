import { redirect } from '@sveltejs/kit';
import { restore, who } from '#lib/account/session.svelte.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/account.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, url }) => {
  await restore();
  if (!who()) redirect(307, `/${params.lang}/sign-in?back=${encodeURIComponent(url.pathname + url.search)}`);
  await usePart(params.lang as Language, words);
};
