import { describe, expect, it } from 'vitest';
import type { Op } from '#lib/api/types.ts';
import { edges, grouped, sideOf, unchanged } from './group.ts';

const ops: Op[] = [
  { op: 'same', text: 'promote ', class: 'words' },
  { op: 'del', text: 'smart', class: 'words' },
  { op: 'del', text: ' ', class: 'words' },
  { op: 'ins', text: '', class: 'words' },
  { op: 'ins', text: '[', class: 'brackets' },
  { op: 'ins', text: 'people', class: 'words' },
  { op: 'same', text: ' cities', class: 'words' },
];
const joined = (list: Op[]): string => list.map(({ text }) => text).join('');

describe('a redline', () => {
  it('keeps both texts when its changes are grouped', () => {
    for (const side of ['old', 'new'] as const) {
      expect(joined(sideOf(grouped(ops), side))).toBe(joined(sideOf(ops, side)));
    }
  });

  it('draws neighbouring changes of one sort as one', () => {
    expect(grouped(ops).map(({ op, text }) => `${op}:${text}`)).toEqual([
      'same:promote ',
      'del:smart ',
      'ins:[',
      'ins:people',
      'same: cities',
    ]);
  });

  it('reads as the new text where a class of change is not wanted', () => {
    const drawn = grouped(ops, new Set(['words'] as const));
    expect(joined(sideOf(drawn, 'new'))).toBe('promote [people cities');
    expect(drawn.some(({ op, text }) => op === 'ins' && text.includes('['))).toBe(false);
    expect(unchanged(grouped(ops, new Set()))).toBe(true);
  });

  it('draws a bracket that came with its words as one piece, whatever is not shown inside', () => {
    const came: Op[] = [
      { op: 'ins', text: '[as [stated] ', class: 'words' },
      { op: 'ins', text: '{EUN+}', class: 'positions' },
      { op: 'ins', text: '] ', class: 'words' },
      { op: 'ins', text: '{G77-}', class: 'positions' },
    ];
    const drawn = (list: Op[]): string[] =>
      grouped(list, new Set(['words'] as const)).map(({ op, text }) => `${op}:${text}`);
    expect(drawn(came)).toEqual(['ins:[as [stated] {EUN+}] ', 'same:{G77-}']);
    expect(drawn(came.slice(0, 2))).toEqual(['ins:[as [stated] ', 'same:{EUN+}']);
  });

  it('marks the words of a change and not the spaces around them, unless there is nothing else', () => {
    expect(edges(' and free ')).toEqual([' ', 'and free', ' ']);
    expect(edges('free')).toEqual(['', 'free', '']);
    expect(edges('  ')).toEqual(['', '  ', '']);
  });
});
