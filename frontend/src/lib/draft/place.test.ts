import { expect, test } from 'vitest';
import { placeAt, placeName } from './place.ts';

test('a label is the name; without one the anchor gives the number', () => {
  expect(placeName('7.bis', 'op7.bis')).toBe('7.bis');
  expect(placeName(null, 'pp3')).toBe('¶3');
  expect(placeName('', 'title')).toBe('title');
});

test('without a label the place in the draft gives the number', () => {
  expect(placeAt('7.bis', 8)).toBe('7.bis');
  expect(placeAt(undefined, 2)).toBe('¶3');
  expect(placeAt('', 0)).toBe('¶1');
});
