import { redirect } from '@sveltejs/kit';
import { restore, who } from '#lib/account/session.svelte.ts';
import { all } from '#lib/api/client.ts';
import type { Comment } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, depends }) => {
  depends('adref:mine');
  await restore();
  if (!who()) redirect(307, `/${params.lang}/sign-in?back=${encodeURIComponent(url.pathname)}`);
  return { comments: await needed(all<Comment>('/me/comments')) };
};
