import { all } from '#lib/api/client.ts';
import type { InstrumentCard, ProcessCard } from '#lib/api/types.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { usePart } from '#lib/i18n/messages.svelte.ts';
import { words } from '#lib/i18n/parts/texts.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:processes');
  const part = usePart(params.lang as Language, words);
  const [instruments, processes] = await needed(
    Promise.all([all<InstrumentCard>('/instruments'), all<ProcessCard>('/processes')]),
  );
  await part;
  return { instruments, processes };
};
