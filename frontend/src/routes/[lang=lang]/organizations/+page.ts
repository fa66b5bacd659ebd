import { get } from '#lib/api/client.ts';
import type { Organization } from '#lib/api/people.ts';
import type { List } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ depends }) => {
  depends('adref:organizations');
  return { organizations: (await needed(get<List<Organization>>('/organizations'))).items };
};
