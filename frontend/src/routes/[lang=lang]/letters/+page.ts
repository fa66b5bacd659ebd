import { redirect } from '@sveltejs/kit';
import { restore, who } from '#lib/account/session.svelte.ts';
import { get } from '#lib/api/client.ts';
import type { Letter, Letters } from '#lib/api/mail.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/letters.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
  const part = usePart(params.lang as Language, words);
  await restore();
  if (!who()) redirect(307, `/${params.lang}/sign-in?back=${encodeURIComponent(url.pathname)}`);
  const letters = await needed(get<Letters>('/mail/templates'));
  const kind = url.searchParams.get('kind') ?? letters.kinds[0]?.kind ?? '';
  const asked = url.searchParams.get('language') ?? params.lang;
  const language = letters.languages.includes(asked) ? asked : 'en';
  const letter = await needed(get<Letter>(`/mail/templates/${kind}?language=${language}`));
  await part;
  return { letters, letter };
};
