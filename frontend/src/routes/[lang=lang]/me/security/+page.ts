import { get } from '#lib/api/client.ts';
import type { Security } from '#lib/api/security.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/factor.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:security');
  await usePart(params.lang as Language, words);
  return { security: await needed(get<Security>('/me/security')) };
};
