import type { Op, OpClass } from '#lib/api/types.ts';

/** Neighbouring changes of one sort as one; empty ones are dropped. */
export function grouped(ops: Op[], shown?: ReadonlySet<OpClass>): Op[] {
  const drawn: Op[] = [];
  for (const op of ops) {
    if (op.text === '') continue;
    const hidden = shown !== undefined && op.op !== 'same' && !shown.has(op.class);
    if (hidden && op.op === 'del') continue;
    const next: Op = hidden ? { ...op, op: 'same' } : op;
    const last = drawn.at(-1);
    if (last && last.op === next.op && (next.op === 'same' || last.class === next.class)) {
      drawn[drawn.length - 1] = { ...last, text: last.text + next.text };
    } else {
      drawn.push(next);
    }
  }
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
