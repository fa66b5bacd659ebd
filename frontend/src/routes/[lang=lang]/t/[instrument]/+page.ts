import { redirect } from '@sveltejs/kit';
import { get } from '#lib/api/client.ts';
import type { Timeline } from '#lib/api/timeline.ts';
import type { Home } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words as adoption } from '#lib/i18n/parts/adoption.ts';
import { words as changes } from '#lib/i18n/parts/changes.ts';
import { words } from '#lib/i18n/parts/timeline.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:home');
  const language = params.lang as Language;
  const said = Promise.all([usePart(language, changes), usePart(language, adoption)]);
  const home = await needed(get<Home>(`/instruments/${encodeURIComponent(params.instrument)}`));
  // A text is found by its symbols too; its own name is where it is shown.
  if (home.slug !== params.instrument) redirect(307, `/${language}/t/${home.slug}`);
  // What stands around the text is not waited for; without it the home is whole. A draft may be open where its process is not.
  const timeline = home.may.includes('read_process') ? around(home, language) : null;
  await said;
  return { home, timeline };
};

async function around(home: Home, language: Language): Promise<Timeline | null> {
  try {
    const path = `/processes/${encodeURIComponent(home.process.slug)}/timeline`;
    const [timeline] = await Promise.all([get<Timeline>(path), usePart(language, words)]);
    return timeline;
  } catch {
    return null;
  }
}
