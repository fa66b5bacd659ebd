import type { Op, OpClass } from '#lib/api/types.ts';

const isOpen = (text: string): boolean => text.split('[').length > text.split(']').length;

/**
 * Neighbouring changes of one sort as one; empty ones are dropped. What came and is not shown is drawn plain, unless it stands in a
 * bracket that came with its words: that is one piece.
 */
export function grouped(ops: Op[], shown?: ReadonlySet<OpClass>): Op[] {
  const drawn: Op[] = [];
  let held = '';
  const draw = (next: Op): void => {
    const last = drawn.at(-1);
    if (last && last.op === next.op && (next.op === 'same' || last.class === next.class)) {
      drawn[drawn.length - 1] = { ...last, text: last.text + next.text };
    } else {
      drawn.push(next);
    }
  };
  for (const op of ops) {
    if (op.text === '') continue;
    const hidden = shown !== undefined && op.op !== 'same' && !shown.has(op.class);
    if (hidden && op.op === 'del') continue;
    const last = drawn.at(-1);
    if (hidden && last?.op === 'ins' && isOpen(last.text)) {
      held += op.text;
      continue;
    }
    const next: Op = hidden ? { ...op, op: 'same' } : op;
    if (held !== '')
      draw(next.op === 'ins' && last ? { ...last, text: held } : { op: 'same', text: held, class: 'words' });
    held = '';
    draw(next);
  }
  if (held !== '') draw({ op: 'same', text: held, class: 'words' });
  return drawn;
}

/** One side of a comparison: what stood before, or what stands now. */
export const sideOf = (ops: Op[], side: 'old' | 'new'): Op[] =>
  ops.filter(({ op }) => op === 'same' || op === (side === 'old' ? 'del' : 'ins'));

/** True where nothing but words that cannot be seen has changed. */
export const unchanged = (ops: Op[]): boolean => ops.every(({ op }) => op === 'same');

/** A change without the spaces at its ends, which are drawn plain: nobody wants to read an underlined gap. */
export function edges(text: string): [lead: string, words: string, trail: string] {
  const words = text.trim();
  if (words === '') return ['', text, ''];
  const at = text.indexOf(words);
  return [text.slice(0, at), words, text.slice(at + words.length)];
}
