import type { Comment, Paragraph } from '#lib/api/types.ts';

/** A comment's proposed words in the whole wording of its paragraph; its own words where their place is not sure. */
export function takenUp(
  comment: Comment,
  paragraph: Paragraph,
): { comment: string; number: string; wording: string } | null {
  const proposed = comment.proposed_wording;
  if (typeof proposed !== 'string' || comment.paragraph !== paragraph.id) return null;
  const { id, number, quote } = comment;
  if (!quote) return { comment: id, number, wording: proposed };
  // Places are counted in code points; the browser counts otherwise.
  const points = Array.from(paragraph.wording);
  const there = points.slice(quote.start, quote.end).join('') === quote.exact;
  if (!there) return { comment: id, number, wording: paragraph.wording };
  const wording = [...points.slice(0, quote.start), proposed, ...points.slice(quote.end)].join('');
  return { comment: id, number, wording };
}
