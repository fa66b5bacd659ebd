import type { Op } from '#lib/api/types.ts';

/** A piece of a redline as it is drawn. */
export interface Drawn extends Op {
  /** Whether the text itself strikes these words. */
  struck: boolean;
}
const sign = '~~';

/**
 * Words between strike signs as struck words. The signs themselves are drawn only where they alone are the change, and
 * everywhere when one of them has no partner. `alone`: the pieces are the words of one draft.
 */
export function struck(ops: Op[], alone = false): Drawn[] {
  const plain = ops.map((op) => ({ ...op, struck: false }));
  if (!ops.some(({ text }) => text.includes(sign))) return plain;
  const state = { old: false, now: false };
  const drawn = ops.flatMap((op) => {
    const bare = op.op !== 'same' && op.text.trim() === sign;
    const pieces = op.text.split(sign).map((text, index) => {
      if (index > 0) turn(state, op, alone);
      return { ...op, text, struck: op.op === 'del' && !alone ? state.old : state.now };
    });
    return bare ? [{ ...op, struck: false }] : pieces.filter(({ text }) => text !== '');
  });
  // A sign that is escaped or left without a partner is text like any other.
  const escaped = ops.some(({ text }) => text.includes('\\~'));
  return state.now || (state.old && !alone) || escaped ? plain : drawn;
}

function turn(state: { old: boolean; now: boolean }, { op }: Op, alone: boolean): void {
  if (op !== 'ins') state.old = !state.old;
  if (op !== 'del' || alone) state.now = !state.now;
}
