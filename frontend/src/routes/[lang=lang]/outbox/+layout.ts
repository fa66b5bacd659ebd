import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/letters.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => usePart(params.lang as Language, words);
