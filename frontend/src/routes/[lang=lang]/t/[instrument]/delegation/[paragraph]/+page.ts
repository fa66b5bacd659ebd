import { error } from '@sveltejs/kit';
import { get } from '#lib/api/client.ts';
import type { Compilation } from '#lib/api/negotiation.ts';
import { Refusal } from '#lib/api/problem.ts';
import type { Comment } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import { table } from '#lib/proposal/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, depends }) => {
  depends('adref:proposals');
  const all = await table(params.instrument);
  const paragraph = all.draft?.paragraphs.find(({ id }) => id === params.paragraph);
  if (!all.draft || !paragraph) error(404, { message: 'not_found' });
  const base = `/instruments/${encodeURIComponent(params.instrument)}`;
  const at = `${base}/drafts/${all.draft.card.slug}/paragraphs/${paragraph.id}/compilation`;
  const named = url.searchParams.get('comment');
  const [compilation, comment] = await Promise.all([
    // More than can be compiled is said in its place; the proposals are still listed.
    get<Compilation>(at).catch((failure: unknown) => {
      if (failure instanceof Refusal) return failure;
      throw failure;
    }),
    named ? needed(get<Comment>(`/comments/${encodeURIComponent(named)}`)) : null,
  ]);
  return { ...all, draft: all.draft, paragraph, compilation, comment, edit: url.searchParams.get('edit') };
};
