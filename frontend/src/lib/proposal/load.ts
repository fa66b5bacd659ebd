import { all, get } from '#lib/api/client.ts';
import type { Proposal } from '#lib/api/negotiation.ts';
import type { Draft, Home } from '#lib/api/types.ts';
import { needed } from '#lib/page/loading.ts';

export interface Table {
  home: Home;
  /** The newest issued draft, on which proposals are made. */
  draft: Draft | null;
  proposals: Proposal[];
}

/** A text with its newest issued draft and every proposal the reader may see. */
export async function table(instrument: string): Promise<Table> {
  const base = `/instruments/${encodeURIComponent(instrument)}`;
  const home = await needed(get<Home>(base));
  const newest = home.drafts.filter(({ status }) => status === 'issued').at(-1);
  const [draft, proposals] = await needed(
    Promise.all([
      newest ? get<Draft>(`${base}/drafts/${encodeURIComponent(newest.slug)}`) : null,
      all<Proposal>(`${base}/proposals`),
    ]),
  );
  return { home, draft, proposals };
}
