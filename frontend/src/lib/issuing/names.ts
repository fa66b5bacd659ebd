import type { DraftCard, DraftKind } from '#lib/api/types.ts';

export const kinds: Exclude<DraftKind, 'working'>[] = ['zero', 'first', 'revised', 'compilation', 'final'];

/** The kind a text's next draft most likely is. */
export function nextKind(drafts: DraftCard[]): (typeof kinds)[number] {
  const issued = drafts.filter(({ status }) => status === 'issued').map(({ kind }) => kind);
  if (issued.length === 0) return 'zero';
  return issued.includes('first') || issued.includes('revised') ? 'revised' : 'first';
}

/** A name for addresses no draft has yet: the kind, with a number from the second on. */
export function freeSlug(kind: string, drafts: DraftCard[]): string {
  const taken = new Set(drafts.map(({ slug }) => slug));
  let slug = kind;
  for (let number = 2; taken.has(slug); number += 1) slug = `${kind}-${number}`;
  return slug;
}

/** Small letters, digits and hyphens between them; the names the service keeps for itself are not free. */
export const isSlug = (slug: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 60 && slug !== 'working' && slug !== 'latest';
