import { all } from '#lib/api/client.ts';
import type { InstrumentCard, ProcessCard } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ depends }) => {
  depends('adref:processes');
  const [instruments, processes] = await needed(
    Promise.all([all<InstrumentCard>('/instruments'), all<ProcessCard>('/processes')]),
  );
  return { instruments, processes };
};
