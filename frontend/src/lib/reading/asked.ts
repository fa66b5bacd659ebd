import type { Comment, Paragraph } from '#lib/api/types.ts';
import { paragraphAt } from '#lib/draft/anchors.ts';
import { lengthOf } from '#lib/draft/offsets.ts';
import type { Mark } from '#lib/draft/views.ts';

/** Words an address points at. */
export interface Pointed {
  paragraph: Paragraph;
  mark: Mark;
}

/** `op1.a:120-164`: a paragraph and the code points in it; null where it names nothing that is there. */
export function pointedAt(paragraphs: Paragraph[], at: string | null): Pointed | null {
  const parts = /^(.+):(\d+)-(\d+)$/.exec(at ?? '');
  const paragraph = parts?.[1] && paragraphAt(paragraphs, parts[1]);
  if (!paragraph) return null;
  const [start, end] = [Number(parts[2]), Math.min(Number(parts[3]), lengthOf(paragraph.wording))];
  return start < end ? { paragraph, mark: { id: 'at', start, end } } : null;
}

/** The comment an address opens, by its number or its id. */
export function threadOf(comments: Comment[] | null, thread: string | null): Comment | undefined {
  const wanted = thread?.toLowerCase();
  return comments?.find(({ id, number }) => id === thread || number.toLowerCase() === wanted);
}
