import { get } from '#lib/api/client.ts';
import type { Organization, Party, PersonRow } from '#lib/api/people.ts';
import type { List, ProcessCard } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import { filtersOf, queryOf } from '#lib/people/asked.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, depends }) => {
  depends('adref:people');
  const [asked, after] = [filtersOf(url), url.searchParams.get('after')];
  const [people, parties, organizations, processes] = await needed(
    Promise.all([
      get<List<PersonRow>>(`/people?${queryOf(asked, after)}`),
      get<List<Party>>('/parties'),
      get<List<Organization>>('/organizations'),
      get<List<ProcessCard>>('/processes'),
    ]),
  );
  return {
    asked,
    after,
    people,
    parties: parties.items,
    organizations: organizations.items,
    processes: processes.items,
  };
};
