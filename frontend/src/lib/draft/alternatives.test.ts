import { describe, expect, it } from 'vitest';
import { alternativesOf, fullLabel, isAlternative, originalOf } from './alternatives.ts';

const draft = [
  ['p1', '1', 1],
  ['pa', '(a)', 2],
  ['alt-a', 'ALT a', 2],
  ['pb', '(b)', 2],
  ['p2', '2', 1],
  ['p2a', 'a', 2],
  ['alt-2a', 'ALT a', 2],
  ['p6', 'OP6', 1],
  ['alt-6', 'OP6 alt', 1],
  ['alt', 'ALT', 1],
].map(([id, label, level]) => ({ id: String(id), label: String(label), level: Number(level) }));
const of = (id: string): (typeof draft)[number] =>
  draft.find((one) => one.id === id) ?? { id, label: '', level: 0 };

describe('alternatives', () => {
  it('belong to the nearest paragraph before them that is labelled so', () => {
    const originals = ['alt-a', 'alt-2a', 'alt-6', 'alt'].map((id) => originalOf(draft, of(id))?.id);
    expect(originals).toEqual(['pa', 'p2a', 'p6', 'p6']);
  });
  it('are found from there', () => {
    expect(alternativesOf(draft, of('pa')).map(({ id }) => id)).toEqual(['alt-a']);
    expect(alternativesOf(draft, of('p6')).map(({ id }) => id)).toEqual(['alt-6', 'alt']);
    expect(alternativesOf(draft, of('pb'))).toEqual([]);
  });
  it('are told by their label, and named behind what they stand under', () => {
    expect(['ALT a', 'OP6 alt', '(a)', 'salt', null].map(isAlternative)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(fullLabel(draft, of('pa'))).toBe('1 (a)');
    const [one, item] = [
      { id: 'x', label: '7', level: 1, kind: 'paragraph' as const },
      { id: 'y', label: 'b', level: 1, kind: 'item' as const },
    ];
    expect(fullLabel([one, item], item)).toBe('7 b');
    expect(fullLabel(draft, of('p6'))).toBe('OP6');
  });
});
