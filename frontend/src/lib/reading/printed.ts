import { mount, unmount } from 'svelte';
import { get } from '#lib/api/client.ts';
import type { Checkpoint } from '#lib/api/people.ts';
import type { Draft } from '#lib/api/types.ts';
import PrintFoot from './PrintFoot.svelte';
import { unfold } from './unfold.ts';

let standing: Record<string, never> | null = null;

/** Puts what a printed draft can be held against under the text, for the printer alone, in the place of an earlier one. */
export async function standUnder(draft: Draft): Promise<void> {
  // Before anything was sealed there is no checkpoint, and the hash stands alone.
  const sealed = await unfold(get<Checkpoint>('/ledger/checkpoints/latest').catch(() => null));
  const target = document.querySelector('main.draft-body');
  if (standing) void unmount(standing);
  standing = target && mount(PrintFoot, { target, props: { draft, sealed } });
}
