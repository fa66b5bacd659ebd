import { describe, expect, it } from 'vitest';
import { lengthOf, pointsAt, slice, unitsAt } from './offsets.ts';

describe('offsets count code points', () => {
  const text = 'a🏙️b𝒳c — مدن';

  it('agrees with the code points of the text, at every place', () => {
    const points = Array.from(text);
    expect(lengthOf(text)).toBe(points.length);
    for (let start = 0; start <= points.length; start += 1) {
      expect(pointsAt(text, unitsAt(text, start))).toBe(start);
      for (let end = start; end <= points.length; end += 1) {
        expect(slice(text, start, end)).toBe(points.slice(start, end).join(''));
      }
    }
  });

  it('stays inside the text', () => {
    expect(slice('abc', 2, 99)).toBe('c');
    expect(slice('', 0, 1)).toBe('');
  });
});
