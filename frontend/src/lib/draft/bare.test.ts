import { expect, it } from 'vitest';
import { bare } from './bare.ts';

it('leaves out positions and the marks of struck words', () => {
  expect(bare('Noting with [deep] {KEN+ URY+} concern that floods…')).toBe(
    'Noting with [deep] concern that floods…',
  );
  expect(bare('~~[Cities share the cost;]~~')).toBe('[Cities share the cost;]');
});

it('leaves out a position the end was cut from, and keeps the sign of the cut', () => {
  expect(bare('[Recalling also the human right,] {EUN+ MEX+…')).toBe('[Recalling also the human right,]…');
});

it('keeps braces that are no position', () => {
  expect(bare('the set {a, b} of rivers')).toBe('the set {a, b} of rivers');
});
