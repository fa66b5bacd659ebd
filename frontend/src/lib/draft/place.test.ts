import { expect, test } from 'vitest';
import { placeName } from './place.ts';

test('a label is the name; without one the anchor gives the number', () => {
  expect(placeName('7.bis', 'op7.bis')).toBe('7.bis');
  expect(placeName(null, 'pp3')).toBe('¶3');
  expect(placeName('', 'title')).toBe('title');
});
