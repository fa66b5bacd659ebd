import { describe, expect, it } from 'vitest';
import type { Op, Row, RowKind } from '#lib/api/types.ts';
import { changesIn, classesOf, eventsOf, excerptOf, folded, idOf, labelsOf } from './rows.ts';

const op = (kind: Op['op'], text: string, sort: Op['class'] = 'words'): Op => ({
  op: kind,
  text,
  class: sort,
});
let ordinal = 0;
function row(kind: RowKind, ops: Op[] = []): Row {
  const place = { id: `i${++ordinal}`, anchor: `op${ordinal}`, label: null, ordinal };
  const from = kind === 'new' ? [] : [place];
  const to = kind === 'dropped' ? [] : [place];
  return {
    kind,
    from,
    to,
    score: 1,
    sure: true,
    why: { code: 'likeness', alike: 1, same_label: false },
    ops,
    brackets: [],
    comments: [],
  };
}
const edited = row('edited', [op('same', 'a '), op('del', 'b'), op('ins', 'c')]);
const bracketed = row('edited', [op('ins', '[', 'brackets'), op('same', 'a'), op('ins', ']', 'brackets')]);

describe('rows of a comparison', () => {
  const all = classesOf(['words', 'brackets', 'positions']);

  it('fold neighbours that are the same, and number the changes', () => {
    const items = folded([row('same'), row('same'), edited, row('same'), row('moved')], all);
    expect(items.map((item) => (item.kind === 'fold' ? item.rows.length : `#${item.number}`))).toEqual([
      2,
      '#1',
      1,
      '#2',
    ]);
  });

  it('keep every row, whatever is switched on', () => {
    const rows = [
      row('same'),
      edited,
      bracketed,
      row('new', [op('ins', 'x')]),
      row('dropped'),
      row('renumbered'),
    ];
    for (const on of [[], ['words'], ['brackets'], ['positions'], ['words', 'brackets']] as const) {
      const items = folded(rows, classesOf(on));
      expect(items.flatMap((item) => (item.kind === 'fold' ? item.rows : [item.row]))).toEqual(rows);
      expect(changesIn(items).map(({ number }) => number)).toEqual(
        changesIn(items).map((_, index) => index + 1),
      );
    }
  });

  it('fold a change that is not shown apart from what stayed', () => {
    const items = folded([row('same'), bracketed, edited], classesOf(['words']));
    expect(items.map((item) => item.kind === 'fold' && item.why)).toEqual(['same', 'hidden', false]);
  });

  it('fold what was not asked for, and number what was', () => {
    const items = folded([edited, row('moved'), bracketed, row('same')], all, (one) => one.kind === 'moved');
    expect(items.map((item) => (item.kind === 'fold' ? item.why : item.number))).toEqual([
      'other',
      1,
      'other',
      'same',
    ]);
  });

  it('have an address each, also where nothing is left of them', () => {
    expect(idOf(edited)).toMatch(/^op\d+$/);
    expect(idOf(row('dropped'))).toMatch(/^before-op\d+$/);
  });

  it('name a place without a label by its number', () => {
    expect(
      labelsOf([
        { id: 'a', anchor: 'pp7.bis', label: '7.bis', ordinal: 9 },
        { id: 'b', anchor: 'x1', label: null, ordinal: 0 },
      ]),
    ).toBe('7.bis, ¶1');
  });
});

describe('an excerpt', () => {
  it('keeps every change and cuts what stayed', () => {
    const long = 'word '.repeat(100);
    const ops = [op('same', long), op('del', 'old'), op('same', long), op('ins', 'new'), op('same', long)];
    const cut = excerptOf(ops);
    expect(cut.filter(({ op: kind }) => kind !== 'same')).toEqual([ops[1], ops[3]]);
    expect(cut.map(({ text }) => text).join('').length).toBeLessThan(240);
    expect(cut[0]?.text.startsWith('…')).toBe(true);
    expect(cut.at(-1)?.text.endsWith('…')).toBe(true);
  });

  it('never cuts a character in half', () => {
    const cut = excerptOf([op('same', '🏙️𝒳'.repeat(40)), op('ins', 'x')], 5);
    expect(cut[0]?.text).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('what happened to brackets', () => {
  const opened = { kind: 'opened', text: 'deep' };
  const taken = { kind: 'position_added', text: 'deep', party: 'KEN' };
  const joined = { ...taken, party: 'URY' };

  it('is told once each, and positions only where they are shown', () => {
    const changed = { ...edited, brackets: [taken, opened, joined, opened] };
    expect(eventsOf(changed, classesOf(['words', 'brackets']))).toEqual([
      { ...opened, parties: [], times: 2 },
    ]);
    expect(eventsOf(changed, classesOf(['positions']))).toEqual([
      { kind: 'position_added', text: 'deep', parties: ['KEN', 'URY'], times: 1 },
    ]);
  });

  it('is not told of what is new as a whole', () => {
    expect(eventsOf({ ...row('new'), brackets: [opened] }, classesOf(['brackets']))).toEqual([]);
  });
});
