import type { Comment, Paragraph } from '#lib/api/types.ts';
import { anchorOf, paragraphAt } from '#lib/draft/anchors.ts';
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

/** Milliseconds in which what lies before a paragraph may still get its height. */
const SETTLING = 3000;

/**
 * Stays at a paragraph while the page is laid out: the height of paragraphs out of sight is a guess until they are drawn
 * (`content-visibility` in text.css), and a page come to from another one may still be given its styles. Whoever scrolls, types or
 * touches meanwhile goes where they like.
 */
export function stayAt(paragraph: Paragraph): void {
  const place = document.getElementById(anchorOf(paragraph));
  const own = new AbortController();
  for (const act of ['wheel', 'touchstart', 'pointerdown', 'keydown', 'click']) {
    addEventListener(act, () => own.abort(), { signal: own.signal, passive: true });
  }
  const until = performance.now() + SETTLING;
  const look = (): void => {
    if (!place?.isConnected || performance.now() > until) own.abort();
    if (own.signal.aborted) return;
    place?.scrollIntoView({ block: 'nearest' });
    requestAnimationFrame(look);
  };
  look();
}
