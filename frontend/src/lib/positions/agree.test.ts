import { expect, test } from 'vitest';
import { changedSince, nameOf, short, tagsOf } from './agree.ts';

const rows = [
  { id: 'a', label: '1', wording: 'Calls upon States', etag: '"x-1"' },
  { id: 'b', label: null, wording: 'Noting '.repeat(20), etag: '"y-4"' },
];

test('what was chosen keeps the tag it was read with, and is known to have changed', () => {
  expect(tagsOf(rows, ['a', 'c'])).toEqual({ a: '"x-1"' });
  expect(changedSince(rows, { a: '"x-1"', b: '"y-3"', gone: '"z-1"' })).toEqual(['b', 'gone']);
});

test('a paragraph is called by its label, else by its first words', () => {
  expect(rows.map(nameOf)).toEqual(['1', short(rows[1]?.wording ?? '')]);
  expect(short('words')).toBe('words');
  expect(short('x'.repeat(80))).toHaveLength(60);
});
