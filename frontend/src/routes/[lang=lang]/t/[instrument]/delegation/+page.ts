import { table } from '#lib/proposal/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('adref:proposals');
  return await table(params.instrument);
};
