import { get } from '#lib/api/client.ts';
import type { Proof } from '#lib/api/people.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, depends }) => {
  depends('adref:proof');
  const [event, comment] = [url.searchParams.get('event'), url.searchParams.get('comment')];
  const path = comment
    ? `/comments/${encodeURIComponent(comment)}/proof`
    : `/events/${encodeURIComponent(event ?? '')}/proof`;
  return { proof: await needed(get<Proof>(path)), comment };
};
