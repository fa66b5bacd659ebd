import { get } from '#lib/api/client.ts';
import type { Life } from '#lib/api/lineage.ts';
import type { ParagraphCitation, Sources } from '#lib/api/source.ts';
import type { Home, List } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words as compare } from '#lib/i18n/parts/compare.ts';
import { words as evidence } from '#lib/i18n/parts/evidence.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:cites');
  const language = params.lang as Language;
  const said = Promise.all([usePart(language, compare), usePart(language, evidence)]);
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const path = `${base}/paragraphs/${encodeURIComponent(params.paragraph)}`;
  const [home, life, cites] = await needed(
    Promise.all([get<Home>(base), get<Life>(path), get<List<ParagraphCitation>>(`${path}/citations`)]),
  );
  // Who cites in texts chooses among the sources of the process.
  const offered = home.may.includes('cite') && home.process.slug;
  const all = offered
    ? await needed(get<Sources>(`/processes/${encodeURIComponent(home.process.slug)}/sources`))
    : null;
  await said;
  return { home, life, cites: cites.items, sources: all?.sources ?? [] };
};
