import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/factor.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
  await usePart(params.lang as Language, words);
  const of = (name: string): string => url.searchParams.get(name) ?? '';
  return { state: of('state'), code: of('code') };
};
