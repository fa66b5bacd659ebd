import { describe, expect, it } from 'vitest';
import type { Run } from '#lib/api/types.ts';
import { lengthOf } from './offsets.ts';
import { isRead, isView, linkOf, piecesOf, tint } from './views.ts';

const run = (kind: Run['kind'], text: string, depth = 0, more: Partial<Run> = {}): Run => ({
  kind,
  text,
  depth,
  ...more,
});
const runs: Run[] = [
  run('text', 'promote '),
  run('open', '[', 1, { bracket: 1 }),
  run('text', '🏙️ smart', 1),
  run('close', ']', 1, { bracket: 1 }),
  run('tag', ' {EUN+}', 0, { entries: [{ party: 'EUN', stance: 'support' }] }),
  run('mark', '~~'),
  run('text', ' old', 0, { struck: true }),
  run('mark', '~~'),
  run('text', ' cities'),
];
const wording = runs.map(({ text }) => text).join('');

describe('pieces of a wording', () => {
  it('put a sign between alternatives, and none before the first', () => {
    const open = (group: number) => ({ kind: 'open' as const, text: '[', depth: 1, group });
    const close = { kind: 'close' as const, text: ']', depth: 1 };
    const kinds = piecesOf([open(0), close, open(0), close, open(1), close]).map(({ kind }) => kind);
    expect(kinds).toEqual(['open', 'close', 'rival', 'open', 'close', 'open', 'close']);
  });

  it('know where they begin in the wording, in code points', () => {
    const points = Array.from(wording);
    for (const view of ['full', 'brackets'] as const) {
      for (const { at, length, text } of piecesOf(runs, view)) {
        expect(points.slice(at, at + length).join('')).toBe(text);
      }
    }
  });

  it('hide markup always, and positions where they are not wanted', () => {
    expect(piecesOf(runs).some(({ kind }) => kind === 'mark')).toBe(false);
    expect(piecesOf(runs, 'brackets').some(({ kind }) => kind === 'tag')).toBe(false);
  });

  it('show agreed words alone, with one gap for each stretch that is not', () => {
    expect(piecesOf(runs, 'plain').map(({ text }) => text)).toEqual(['promote ', '[…]', ' cities']);
  });

  it('are cut where marked words begin and end, for any marks', () => {
    const length = lengthOf(wording);
    for (let start = 0; start < length; start += 1) {
      for (let end = start + 1; end <= length; end += 3) {
        const drawn = piecesOf(runs, 'full', [{ id: 'a', start, end }]);
        const whole = piecesOf(runs).map(({ text }) => text);
        expect(drawn.map(({ text }) => text).join('')).toBe(whole.join(''));
        const marked = drawn.filter(({ kind, marks }) => kind === 'text' && marks.length > 0);
        for (const piece of marked) {
          expect(piece.at).toBeGreaterThanOrEqual(start);
          expect(piece.at + piece.length).toBeLessThanOrEqual(end);
        }
      }
    }
  });

  it('tell which marks overlap', () => {
    const marks = [
      { id: 'a', start: 0, end: 6 },
      { id: 'b', start: 3, end: 8 },
    ];
    const drawn = piecesOf([run('text', 'promote it')], 'full', marks);
    expect(drawn.map(({ text, marks: ids }) => [text, ids.join('')])).toEqual([
      ['pro', 'a'],
      ['mot', 'ab'],
      ['e ', 'b'],
      ['it', ''],
    ]);
  });
});

it('tints deepen to four and stay there', () => {
  expect([0, 1, 4, 9].map(tint)).toEqual(['d1', 'd1', 'd4', 'd4']);
});

it('links lead to the web and nowhere else', () => {
  expect(linkOf('[here](https://x.org/a)')).toEqual({ label: 'here', address: 'https://x.org/a' });
  for (const address of ['#', 'javascript:alert(1)', 'data:text/html,x', '//x.org', ' https://x.org']) {
    expect(linkOf(`[here](${address})`)).toEqual({ label: 'here', address: null });
  }
});

it('what is agreed is read by the service: a set of options is one gap, also where one has words of its own', () => {
  expect((['full', 'brackets', 'plain', 'as:EUN'] as const).map(isRead)).toEqual([false, false, true, true]);
  const read = [run('open', '[', 1), run('text', '…', 1), run('close', ']', 1), run('text', ' Next.')];
  expect(piecesOf(read, 'plain').map(({ text }) => text)).toEqual(['[…]', ' Next.']);
});

it('views are the four of the house', () => {
  expect(['full', 'brackets', 'plain', 'as:EUN', 'as:<b>', 'x', null].map(isView)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
