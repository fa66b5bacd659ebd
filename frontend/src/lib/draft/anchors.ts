import type { Paragraph } from '#lib/api/types.ts';

/** The fragment that leads to a paragraph; labels never change in an issued draft. */
export const anchorOf = (paragraph: Paragraph): string => `p-${paragraph.id}`;

/** The paragraph a fragment leads to: its anchor, its id, or its label as a person would type it. */
export function paragraphAt(paragraphs: Paragraph[], fragment: string): Paragraph | undefined {
  const wanted = decodeURIComponent(fragment.replace(/^#/, ''));
  return paragraphs.find((one) => anchorOf(one) === wanted || one.id === wanted || one.label === wanted);
}
