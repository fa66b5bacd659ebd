import { restore } from '#lib/account/session.svelte.ts';
import { useLanguage } from '#lib/i18n/messages.svelte.ts';
import type { Language } from '#lib/i18n/languages.ts';
import type { LayoutLoad } from './$types';

/** Places that do without the messages most others need. */
const spare = /\/t\/[^/]+\/(d\/[^/]+$|(compare|p)\/|words$)/;

export const load: LayoutLoad = async ({ params, url }) => {
  const language = params.lang as Language;
  await Promise.all([useLanguage(language, !spare.test(url.pathname)), restore()]);
};
