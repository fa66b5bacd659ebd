import { describe, expect, it } from 'vitest';
import type { ThreeRow, Who } from '#lib/api/lineage.ts';
import { count, folded, isFilter } from './three.ts';

let ordinal = 0;
function row(who: Who, inBase = true): ThreeRow {
  const place = { id: `i${++ordinal}`, anchor: `op${ordinal}`, label: null, ordinal };
  return {
    who,
    paragraph_kind: 'operative',
    base: inBase ? [place] : [],
    left: [place],
    right: [],
    left_kinds: ['edited'],
    right_kinds: ['same'],
    text: '',
    left_ops: [],
    right_ops: [],
    collisions: [],
  };
}
const rows = [row('nobody'), row('nobody'), row('left'), row('collide'), row('alike'), row('right', false)];

describe('three drafts', () => {
  it('fold what neither side changed, and number what one did', () => {
    expect(
      folded(rows, 'changes').map((item) => (item.kind === 'fold' ? item.n : `#${item.number}`)),
    ).toEqual([2, '#1', '#2', '#3', '#4']);
  });

  it('show the collisions alone when they are asked for', () => {
    const items = folded(rows, 'collision');
    expect(items.map(({ kind }) => kind)).toEqual(['fold', 'row', 'fold']);
    expect(count(rows, 'collision')).toBe(1);
    expect(count(rows, 'both')).toBe(1);
    expect(count(rows, 'all')).toBe(rows.length);
  });

  it('have an address each, also where the base holds nothing', () => {
    const ids = folded(rows, 'all').map(({ id }) => id);
    expect(new Set(ids).size).toBe(rows.length);
    expect(ids.at(-1)).toMatch(/^new-op\d+$/);
    expect(isFilter('collision')).toBe(true);
    expect(isFilter(null)).toBe(false);
  });
});
