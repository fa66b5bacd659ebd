import { all } from '#lib/api/client.ts';
import type { Comment } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ depends, parent }) => {
  depends('adref:mine');
  await parent();
  return { comments: await needed(all<Comment>('/me/comments')) };
};
