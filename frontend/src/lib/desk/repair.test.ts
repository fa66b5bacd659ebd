import { describe, expect, it } from 'vitest';
import { repaired } from './repair.ts';

describe('a repair', () => {
  it('counts code points, not the browser’s units', () => {
    expect(repaired('🏙️ [cities', [{ start: 10, end: 10, with: ']' }])).toBe('🏙️ [cities]');
    expect(repaired('𝒳]y', [{ start: 1, end: 2, with: '' }])).toBe('𝒳y');
  });

  it('makes several edits against the wording as it was, in any order', () => {
    const edits = [
      { start: 4, end: 4, with: ']' },
      { start: 0, end: 1, with: '' },
    ];
    expect(repaired('[abc', edits)).toBe('abc]');
    expect(repaired('[abc', edits.toReversed())).toBe('abc]');
  });

  it('keeps every character outside its edits', () => {
    const wording = 'a [b] {EUN+} 🏙️ ج';
    const points = Array.from(wording);
    for (let start = 0; start <= points.length; start += 1) {
      for (let end = start; end <= points.length; end += 1) {
        const expected = [...points.slice(0, start), '·', ...points.slice(end)].join('');
        expect(repaired(wording, [{ start, end, with: '·' }])).toBe(expected);
      }
    }
  });

  it('is refused where it does not fit', () => {
    expect(repaired('abc', [{ start: 0, end: 4, with: '' }])).toBeNull();
    expect(repaired('abc', [{ start: 2, end: 1, with: '' }])).toBeNull();
    expect(
      repaired('abc', [
        { start: 0, end: 2, with: '' },
        { start: 1, end: 3, with: '' },
      ]),
    ).toBeNull();
  });
});
