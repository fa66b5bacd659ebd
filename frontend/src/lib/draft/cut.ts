import type { Quote } from '#lib/api/types.ts';
import { lengthOf, pointsAt, slice } from './offsets.ts';

const context = 32;

/** The words from `start` to `end` (code points) of a wording, with what stands before and after them. */
export function quoteAt(wording: string, start: number, end: number): Quote | null {
  const [from, to] = trimmed(wording, start, end);
  if (from >= to) return null;
  return {
    exact: slice(wording, from, to),
    prefix: slice(wording, Math.max(0, from - context), from),
    suffix: slice(wording, to, to + context),
    start: from,
    end: to,
  };
}

/** Where pasted words stand in a wording: every place, spaces and line ends counted as one another. */
export function placesOf(wording: string, pasted: string): { start: number; end: number }[] {
  const words = pasted.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(
    words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'),
    'gu',
  );
  return Array.from(wording.matchAll(pattern), (match) => ({
    start: pointsAt(wording, match.index),
    end: pointsAt(wording, match.index + match[0].length),
  }));
}

/** The code points of a wording that a selection in its drawing covers; null when it covers none. */
export function coveredBy(range: Range, drawing: Element): { start: number; end: number } | null {
  const pieces = [...drawing.querySelectorAll<HTMLElement>('[data-at]')].filter((piece) =>
    range.intersectsNode(piece),
  );
  const first = pieces.at(0);
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const start = boundary(first, range.startContainer, range.startOffset, 'start');
  const end = boundary(last, range.endContainer, range.endOffset, 'end');
  return start < end ? { start, end } : null;
}

function boundary(piece: HTMLElement, node: Node, offset: number, side: 'start' | 'end'): number {
  const at = Number(piece.dataset['at']);
  const length = Number(piece.dataset['length'] ?? lengthOf(piece.textContent));
  const whole = side === 'start' ? at : at + length;
  const atomic = piece.dataset['length'] !== undefined;
  if (atomic || !piece.contains(node)) return whole;
  const before = document.createRange();
  before.selectNodeContents(piece);
  before.setEnd(node, offset);
  return at + lengthOf(before.toString());
}

function trimmed(wording: string, start: number, end: number): [number, number] {
  const points = Array.from(slice(wording, start, end));
  const blank = (point: string | undefined): boolean => point !== undefined && /\s/u.test(point);
  let from = 0;
  let to = points.length;
  while (from < to && blank(points[from])) from += 1;
  while (to > from && blank(points[to - 1])) to -= 1;
  return [start + from, start + to];
}
