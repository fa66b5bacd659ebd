import { get } from '#lib/api/client.ts';
import type { Ledger } from '#lib/api/people.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ depends }) => {
  depends('adref:ledger');
  return { ledger: await needed(get<Ledger>('/ledger')) };
};
