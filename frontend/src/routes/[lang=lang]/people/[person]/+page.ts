import { error } from '@sveltejs/kit';
import { get } from '#lib/api/client.ts';
import type { Organization, Party, PersonRow } from '#lib/api/people.ts';
import type { List, ProcessCard } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:people');
  const [people, parties, organizations, processes] = await needed(
    Promise.all([
      get<List<PersonRow>>(`/people?person=${encodeURIComponent(params.person)}`),
      get<List<Party>>('/parties'),
      get<List<Organization>>('/organizations'),
      get<List<ProcessCard>>('/processes'),
    ]),
  );
  const person = people.items[0];
  if (!person) error(404, { message: 'not_found', code: 'not_found' });
  return { person, parties: parties.items, organizations: organizations.items, processes: processes.items };
};
