import { restore } from '#lib/account/session.svelte.ts';
import { useLanguage } from '#lib/i18n/messages.svelte.ts';
import type { Language } from '#lib/i18n/languages.ts';
import type { LayoutLoad } from './$types';

const reading = /\/t\/[^/]+\/d\/[^/]+$/;

export const load: LayoutLoad = async ({ params, url }) => {
  const language = params.lang as Language;
  await Promise.all([useLanguage(language, !reading.test(url.pathname)), restore()]);
};
