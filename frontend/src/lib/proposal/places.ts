import type { Proposal } from '#lib/api/negotiation.ts';
import type { Paragraph } from '#lib/api/types.ts';
import { placeAt } from '#lib/draft/place.ts';
import { t } from '#lib/i18n/messages.svelte.ts';

/** What a paragraph is called where there is room for a few words. */
export function named(paragraph: Paragraph): string {
  return paragraph.label
    ? t('reading.paragraph', { label: paragraph.label })
    : t('text.paragraph_n', { n: paragraph.ordinal + 1 });
}

/** The same with its first words, for lists to choose from. */
export function listed(paragraph: Paragraph): string {
  const words = paragraph.wording.split(/\s+/).slice(0, 6).join(' ');
  return `${placeAt(paragraph.label, paragraph.ordinal)} ${words}`;
}

/** Where a proposal belongs: its paragraph, or the one it goes behind. */
export function placeOf(proposal: Proposal, paragraphs: Paragraph[]): { id: string | null; name: string } {
  const find = (id: string | null | undefined): Paragraph | undefined =>
    paragraphs.find((paragraph) => paragraph.id === id);
  const here = find(proposal.paragraph);
  const behind = find(proposal.behind);
  if (here && behind)
    return { id: here.id, name: t('proposal.place_to', { place: named(here), to: named(behind) }) };
  if (here) return { id: here.id, name: named(here) };
  if (behind) return { id: behind.id, name: t('proposal.place_behind', { place: named(behind) }) };
  return { id: paragraphs[0]?.id ?? null, name: t('proposal.place_first') };
}
