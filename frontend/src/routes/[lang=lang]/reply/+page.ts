import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/meetings.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  await usePart(params.lang as Language, words);
};
