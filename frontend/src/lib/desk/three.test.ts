import { describe, expect, it } from 'vitest';
import type { Op } from '#lib/api/types.ts';
import { chosen, proposed, stretches, type Side } from './three.ts';

/** A redline of two wordings by their words, as the service would give one. */
function redline(old: string, now: string): Op[] {
  const a = old.split(/(?<= )/);
  const b = now.split(/(?<= )/);
  const ops: Op[] = [];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const push = (op: Op['op'], words: string[]): unknown =>
    ops.push({ op, text: words.join(''), class: 'words' });
  push('same', a.slice(0, start));
  push('del', a.slice(start, a.length - end));
  push('ins', b.slice(start, b.length - end));
  push('same', a.slice(a.length - end));
  return ops;
}

const all = (side: Side, count: number): Map<number, Side> =>
  new Map(Array.from({ length: count }, (_, index) => [index, side]));

describe('three wordings', () => {
  const wordings = [
    'one two three four',
    'one 2 three four',
    'one two three 4',
    'zero one two three four five',
    'one three four',
    '',
    'one two 🏙️ four',
    'one [two] three four',
  ];

  it('are found again by choosing one side throughout', () => {
    for (const base of wordings) {
      for (const theirs of wordings) {
        for (const mine of wordings) {
          const parts = stretches(base, redline(base, theirs), redline(base, mine));
          expect(chosen(parts, all('base', parts.length))).toBe(base);
          expect(chosen(parts, all('theirs', parts.length))).toBe(theirs);
          expect(chosen(parts, all('mine', parts.length))).toBe(mine);
        }
      }
    }
  });

  it('merge by themselves where only one changed a place', () => {
    const [base, theirs, mine] = ['one two three four', 'one 2 three four', 'one two three 4'];
    const parts = stretches(base, redline(base, theirs), redline(base, mine));
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'theirs', 'same', 'mine']);
    expect(chosen(parts, new Map())).toBe('one 2 three 4');
  });

  it('wait for a person where both changed the same place', () => {
    const [base, theirs, mine] = ['one two three', 'one 2 three', 'one II three'];
    const parts = stretches(base, redline(base, theirs), redline(base, mine));
    const clash = parts.findIndex(({ kind }) => kind === 'clash');
    expect(chosen(parts, new Map())).toBeNull();
    expect(chosen(parts, new Map([[clash, 'mine' as Side]]))).toBe(mine);
    expect(chosen(parts, new Map([[clash, 'base' as Side]]))).toBe(base);
  });

  it('take the same change once', () => {
    const parts = stretches('a b c', redline('a b c', 'a x c'), redline('a b c', 'a x c'));
    expect(parts.map(proposed)).toEqual(['base', 'theirs', 'base']);
    expect(chosen(parts, new Map())).toBe('a x c');
  });

  it('keep what two insert at one place apart', () => {
    const parts = stretches('a ', redline('a ', 'a b '), redline('a ', 'a c '));
    expect(parts.at(-1)).toEqual({ kind: 'clash', base: '', theirs: 'b ', mine: 'c ' });
  });
});
