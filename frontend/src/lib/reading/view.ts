import { get } from '#lib/api/client.ts';
import type { Draft } from '#lib/api/types.ts';
import type { AsParty } from '#lib/draft/reader.svelte.ts';
import { isView, type View } from '#lib/draft/views.ts';

const place = (instrument: string): string => `adref.view.${instrument}`;

/** The view a reader begins in: the address's, the one last used on this text, or the fullest open to them. */
export function firstView(draft: Draft, asked: string | null): View {
  const fullest: View = draft.positions_shown ? 'full' : 'brackets';
  const wanted = isView(asked) ? asked : lastUsed(draft.instrument.slug);
  if (!wanted || (!draft.positions_shown && (wanted === 'full' || wanted.startsWith('as:')))) return fullest;
  return wanted;
}

/** Whether some paragraphs stand against others: alternatives, or options over several. */
export const hasRelated = ({ options, paragraphs }: Draft): boolean =>
  Boolean(options) || paragraphs.some(({ label }) => /\balt\b/i.test(label ?? ''));

export function rememberView(instrument: string, view: View): void {
  try {
    localStorage.setItem(place(instrument), view);
  } catch {
    // Storage is refused: the view holds until the page is closed.
  }
}

/** The views a reader goes through: as a party is as the one last looked at, else as their own, else as the first that speaks. */
export function viewsFor(
  parties: string[],
  positions: boolean,
  last: View | null,
  own?: string | null,
): View[] {
  const party = last?.slice(3) ?? (own && parties.includes(own) ? own : parties[0]);
  return [
    ...(positions ? ['full' as const] : []),
    'brackets',
    'plain',
    ...(party ? [`as:${party}` as const] : []),
  ];
}

/** The text as a party would have it, or what is agreed of it, read by the service. */
export async function readAs(draft: Draft, view: View): Promise<AsParty> {
  const path = `/instruments/${draft.instrument.slug}/drafts/${draft.card.slug}?view=${encodeURIComponent(view)}`;
  const read = await get<Draft>(path);
  return { paragraphs: new Map(read.paragraphs.map((one) => [one.id, one])), unknown: read.unknown ?? [] };
}

function lastUsed(instrument: string): View | null {
  try {
    const kept = localStorage.getItem(place(instrument));
    return isView(kept) && !kept.startsWith('as:') ? kept : null;
  } catch {
    return null;
  }
}
