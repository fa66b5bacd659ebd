import { describe, expect, it } from 'vitest';
import type { Op, Row, RowKind, Summary } from '#lib/api/types.ts';
import { figuresOf, invisibleIn, isCode, isCounted, switchFor } from './figures.ts';

const nothing: Summary = {
  same: 40,
  changed: 0,
  moved: 0,
  split: 0,
  merged: 0,
  renumbered: 0,
  new: 0,
  dropped: 0,
  brackets_opened: 0,
  brackets_closed: 0,
};
const row = (kind: RowKind, brackets: string[] = [], ops: Op[] = []): Row => ({
  kind,
  from: [],
  to: [],
  score: 1,
  sure: true,
  why: { code: 'likeness', alike: 1, same_label: false },
  ops,
  brackets: brackets.map((one) => ({ kind: one, text: 'global' })),
  comments: [],
});

describe('the figures of a comparison', () => {
  it('are said in one order, and only those that are not nought', () => {
    expect(figuresOf({ summary: nothing })).toEqual([]);
    expect(figuresOf({ summary: { ...nothing, brackets_closed: 9, moved: 3, changed: 18 } })).toEqual([
      { code: 'changed', count: 18 },
      { code: 'moved', count: 3 },
      { code: 'brackets_closed', count: 9 },
    ]);
  });

  it('count a paragraph that moved and changed twice, as the service does', () => {
    expect(isCounted(row('moved_edited'), 'moved')).toBe(true);
    expect(isCounted(row('moved_edited'), 'changed')).toBe(true);
    expect(isCounted(row('moved'), 'changed')).toBe(false);
  });

  it('lead to the rows where brackets were opened or lifted', () => {
    expect(isCounted(row('edited', ['lifted_kept']), 'brackets_closed')).toBe(true);
    expect(isCounted(row('edited', ['lifted_kept']), 'brackets_opened')).toBe(false);
    expect(isCounted(row('edited', ['rival_added']), 'brackets_opened')).toBe(true);
    expect(isCounted(row('edited', ['position_withdrawn']), 'positions_changed')).toBe(true);
    expect(isCounted(row('edited', ['stamp_removed']), 'stamps_set')).toBe(false);
  });

  it('switch on what they count', () => {
    expect(switchFor('positions_changed')).toBe('positions');
    expect(switchFor('brackets_closed')).toBe('brackets');
    expect(switchFor('moved')).toBeNull();
    expect(isCode('moved')).toBe(true);
    expect(isCode('everything')).toBe(false);
    expect(isCode(null)).toBe(false);
  });

  it('count the rows that differ in what cannot be seen', () => {
    const space: Op[] = [{ op: 'del', text: '\u00a0', class: 'invisible' }];
    const word: Op[] = [{ op: 'del', text: 'a', class: 'words' }];
    expect(invisibleIn([row('edited', [], space), row('edited', [], word), row('same')])).toBe(1);
  });
});
