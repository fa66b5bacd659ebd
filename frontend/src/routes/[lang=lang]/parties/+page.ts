import { get } from '#lib/api/client.ts';
import type { Party } from '#lib/api/people.ts';
import type { List } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ depends }) => {
  depends('adref:parties');
  return { parties: (await needed(get<List<Party>>('/parties'))).items };
};
