import type { Paragraph } from '#lib/api/types.ts';

/** The fragment that leads to a paragraph; labels never change in an issued draft. */
export const anchorOf = (paragraph: Pick<Paragraph, 'id' | 'anchor'>): string =>
  paragraph.anchor ?? `p-${paragraph.id}`;

/** The paragraph a fragment leads to: its anchor, its id, or its label as a person would type it. */
export function paragraphAt(paragraphs: Paragraph[], fragment: string): Paragraph | undefined {
  const wanted = decodeURIComponent(fragment.replace(/^#/, ''));
  const meant = (one: Paragraph): boolean =>
    wanted === one.id || wanted === `p-${one.id}` || wanted === one.label;
  return paragraphs.find((one) => anchorOf(one) === wanted) ?? paragraphs.find(meant);
}
